import type { PostDraft } from './api'

const prefix = 'freedom13.draft.'

export const emptyDraft: PostDraft = { content: '', tags: [], is_nsfw: false, is_anonymous: false }

/** What this person began to write in this browser. */
export function loadDraft(accountId: string): PostDraft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + accountId) ?? 'null')
    return isDraft(kept) ? kept : emptyDraft
  } catch {
    return emptyDraft
  }
}

export function saveDraft(accountId: string, draft: PostDraft): void {
  if (draft.content.trim() === '' && draft.tags.length === 0) localStorage.removeItem(prefix + accountId)
  else localStorage.setItem(prefix + accountId, JSON.stringify(draft))
}

/** When nobody is signed in, nothing in the browser may tie an account to words that were to be anonymous. */
export function dropAnonymousDrafts(): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(prefix)) continue
    if (loadDraft(key.slice(prefix.length)).is_anonymous) localStorage.removeItem(key)
  }
}

function isDraft(kept: unknown): kept is PostDraft {
  const { content, tags, is_nsfw, is_anonymous } = Object(kept) as Record<keyof PostDraft, unknown>
  return (
    typeof content === 'string' &&
    Array.isArray(tags) &&
    tags.every((tag) => typeof tag === 'string') &&
    typeof is_nsfw === 'boolean' &&
    typeof is_anonymous === 'boolean'
  )
}
