import type { InfiniteData } from '@tanstack/react-query'
import type { Comment, Page } from '@/shared/api/types'

type Thread = InfiniteData<Page<Comment>>

/** The thread with what was just said: an answer below all that was answered before it, anything else at the end. */
export function withSaid(thread: Thread, said: Comment): Thread {
  const all = thread.pages.flatMap((page) => page.items)
  if (all.some(({ id }) => id === said.id)) return thread
  const before = all[placeOf(said, all) - 1]
  const last = thread.pages.length - 1
  const pages = thread.pages.map((page, number) => {
    const at = before === undefined ? -1 : page.items.indexOf(before)
    if (at === -1 && (before !== undefined || number !== last)) return page
    return { ...page, items: page.items.toSpliced(at + 1, 0, said) }
  })
  return { ...thread, pages }
}

/** The thread with a comment as it reads now. */
export function withEdited(thread: Thread, edited: Comment): Thread {
  const pages = thread.pages.map((page) => ({
    ...page,
    items: page.items.map((comment) => (comment.id === edited.id ? edited : comment)),
  }))
  return { ...thread, pages }
}

function placeOf(said: Comment, all: Comment[]): number {
  const parent = all.findIndex(({ id }) => id === said.parent_id)
  if (parent === -1) return all.length
  const depth = all[parent]?.depth ?? 0
  const next = all.findIndex((comment, place) => place > parent && comment.depth <= depth)
  return next === -1 ? all.length : next
}
