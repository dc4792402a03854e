import { keptHere } from '@/shared/lib/storage'
import { keyFor, type Submission } from '@/shared/lib/submission'

/** What somebody began to say in one place; anonymous is null while the switch was not touched. */
type Words = { content: string; anonymous: boolean | null }
type Kept = Words & { sent?: Submission | undefined }

const prefix = 'freedom13.comment.'

/** The place: a post, or a comment that is answered. */
export function loadWords(place: string): Words {
  const { content, anonymous } = read(place) ?? { content: '', anonymous: null }
  return { content, anonymous }
}

export function saveWords(place: string, words: Words): void {
  const sent = read(place)?.sent
  if (words.content.trim() === '') keptHere.remove(prefix + place)
  else keep(place, { ...words, ...(sent ? { sent } : {}) })
}

/** The Idempotency-Key of these words; it stays with them until others are sent. */
export function wordsKey(place: string, words: Words, body: unknown): string {
  const sent = keyFor(body, read(place)?.sent)
  keep(place, { ...words, sent })
  return sent.key
}

/** They are said. */
export function dropWords(place: string): void {
  keptHere.remove(prefix + place)
}

/** The person left on purpose: what was not said is forgotten. */
export function dropAllWords(): void {
  for (const key of keptHere.keys(prefix)) keptHere.remove(key)
}

export function hasWords(): boolean {
  return keptHere.keys(prefix).length > 0
}

function keep(place: string, words: Kept): void {
  keptHere.set(prefix + place, JSON.stringify(words))
}

function read(place: string): Kept | null {
  try {
    return JSON.parse(keptHere.get(prefix + place) ?? 'null') as Kept | null
  } catch {
    return null
  }
}
