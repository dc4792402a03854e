type Listener = (text: string) => void

const listeners = new Set<Listener>()

/** Says one sentence to the person, on the screen and to the screen reader. */
export function notify(text: string): void {
  for (const listener of listeners) listener(text)
}

export function onNotice(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
