import type { QueryClient } from '@tanstack/react-query'
import { dropAllWords, hasWords } from '@/features/comment/draft'
import { dropAnonymousDrafts, dropDraftAside, setDraftAside } from '@/features/post/draft'
import { currentText } from '@/shared/i18n/language'
import { coverAgain } from '@/shared/lib/revealed'
import { meQuery } from '@/shared/session/me'
import { csrfToken, onSessionChange, type SessionChange } from '@/shared/session/session'
import { notify } from '@/shared/ui/notice'

/** When the person at the page changes, here or in another tab, nothing fetched for the one before stays. */
export function watchSession(client: QueryClient): () => void {
  if (csrfToken() === null) {
    dropAnonymousDrafts()
    coverAgain()
  }
  return onSessionChange((change) => {
    if (change !== 'signed-in') leaveNoTrace(change)
    dropWaiting(client)
    forget(client)
  })
}

/** What was fetched is forgotten at once; what the page still shows afterwards is fetched anew. */
function forget(client: QueryClient): void {
  for (const query of client.getQueryCache().getAll()) query.reset()
  if (csrfToken() === null) client.setQueryData(meQuery.queryKey, null)
  // A task later, for a page of one's own goes away first: it would ask for what nobody may read any more.
  setTimeout(() => void client.refetchQueries({ type: 'active' }, { cancelRefetch: false }))
}

/** Who leaves takes their words along; whose session ended by itself finds them after logging in again. */
function leaveNoTrace(change: Exclude<SessionChange, 'signed-in'>): void {
  coverAgain()
  if (change === 'ended') {
    const interrupted = [setDraftAside(), hasWords()].includes(true)
    notify(currentText()(interrupted ? 'session.ended-with-words' : 'session.ended'))
    return
  }
  dropAnonymousDrafts()
  dropDraftAside()
  dropAllWords()
}

/** What waits for a connection was said by the person before, and must not be sent by the next one. */
function dropWaiting(client: QueryClient): void {
  const mutations = client.getMutationCache()
  for (const mutation of mutations.findAll({ predicate: ({ state }) => state.isPaused }))
    mutations.remove(mutation)
}
