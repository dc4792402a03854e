import type { QueryClient } from '@tanstack/react-query'
import { dropAnonymousDrafts } from '@/features/post/draft'
import { coverAgain } from '@/shared/lib/revealed'
import { meQuery } from '@/shared/session/me'
import { csrfToken, onSessionChange } from '@/shared/session/session'

/** When the person at the page changes, here or in another tab, nothing fetched for the one before stays. */
export function watchSession(client: QueryClient): () => void {
  forgetTraces()
  return onSessionChange(() => {
    forgetTraces()
    if (csrfToken() === null) client.setQueryData(meQuery.queryKey, null)
    void client.resetQueries()
  })
}

function forgetTraces(): void {
  if (csrfToken() !== null) return
  dropAnonymousDrafts()
  coverAgain()
}
