import { useSyncExternalStore } from 'react'

/** Posts that the reader uncovered; forgotten when the page is closed. */
const revealed = new Set<string>()
const listeners = new Set<() => void>()

export function reveal(postId: string): void {
  revealed.add(postId)
  for (const listener of listeners) listener()
}

export function useRevealed(postId: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => revealed.has(postId),
  )
}

export function coverAgain(): void {
  revealed.clear()
  for (const listener of listeners) listener()
}
