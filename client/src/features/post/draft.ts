import { kept, keptHere } from '@/shared/lib/storage'
import { keyFor, type Submission } from '@/shared/lib/submission'
import type { PostDraft } from './api'

type Kept = PostDraft & { sent?: Submission | undefined }

const prefix = 'freedom13.draft.'
/** Words of a session that ended by itself: kept in this tab, with nothing that tells whose they are. */
const aside = 'freedom13.words-aside'

/** Another tab may clear the storage first; what was typed here is then still known. */
let typedHere: PostDraft | null = null

export const emptyDraft: PostDraft = { content: '', tags: [], is_nsfw: false, is_anonymous: false }

/** What this person began to write in this browser, or in this tab before the session ended. */
export function loadDraft(accountId: string): PostDraft {
  const own = read(kept.get(prefix + accountId))
  if (own) return wordsOf(own)
  const found = read(keptHere.get(aside))
  keptHere.remove(aside)
  if (!found) return emptyDraft
  saveDraft(accountId, found)
  return wordsOf(found)
}

export function saveDraft(accountId: string, draft: PostDraft): void {
  const sent = read(kept.get(prefix + accountId))?.sent
  typedHere = draft
  if (draft.content.trim() === '' && draft.tags.length === 0) kept.remove(prefix + accountId)
  else keep(accountId, { ...wordsOf(draft), ...(sent ? { sent } : {}) })
}

/** The Idempotency-Key of this draft; it stays with it until other words are sent. */
export function draftKey(accountId: string, draft: PostDraft): string {
  const sent = keyFor(draft, read(kept.get(prefix + accountId))?.sent)
  keep(accountId, { ...wordsOf(draft), sent })
  return sent.key
}

/** It is published: it goes, unless other words stand there already. */
export function draftPublished(accountId: string, published: PostDraft): void {
  const now = read(kept.get(prefix + accountId))
  typedHere = null
  if (now && JSON.stringify(wordsOf(now)) === JSON.stringify(wordsOf(published)))
    kept.remove(prefix + accountId)
}

/** When nobody is signed in, nothing in the browser may tie an account to words that were to be anonymous. */
export function dropAnonymousDrafts(): void {
  for (const key of kept.keys(prefix)) if (read(kept.get(key))?.is_anonymous) kept.remove(key)
}

/** The session ended by itself: the words wait for whoever logs in next in this tab. True when there are some. */
export function setDraftAside(): boolean {
  const drafts = [typedHere, ...kept.keys(prefix).map((key) => read(kept.get(key)))].filter(
    (draft) => draft !== null && draft.content.trim() !== '',
  )
  const anonymous = drafts.find((draft) => draft?.is_anonymous)
  typedHere = null
  if (anonymous) keptHere.set(aside, JSON.stringify(wordsOf(anonymous)))
  dropAnonymousDrafts()
  return drafts.length > 0
}

/** The person left on purpose. */
export function dropDraftAside(): void {
  typedHere = null
  keptHere.remove(aside)
}

function keep(accountId: string, draft: Kept): void {
  kept.set(prefix + accountId, JSON.stringify(draft))
}

function read(text: string | null): Kept | null {
  try {
    const found: unknown = JSON.parse(text ?? 'null')
    return isDraft(found) ? found : null
  } catch {
    return null
  }
}

function wordsOf({ content, tags, is_nsfw, is_anonymous }: PostDraft): PostDraft {
  return { content, tags, is_nsfw, is_anonymous }
}

function isDraft(found: unknown): found is Kept {
  const { content, tags, is_nsfw, is_anonymous } = Object(found) as Record<keyof PostDraft, unknown>
  return (
    typeof content === 'string' &&
    Array.isArray(tags) &&
    tags.every((tag) => typeof tag === 'string') &&
    typeof is_nsfw === 'boolean' &&
    typeof is_anonymous === 'boolean'
  )
}
