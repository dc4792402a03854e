type Kind = 'local' | 'session'

/** A browser may close its storage to us; what was kept then lasts as long as the page. */
function safeStorage(kind: Kind) {
  const memory = new Map<string, string>()
  const open = () => (kind === 'local' ? localStorage : sessionStorage)
  return {
    get(key: string): string | null {
      try {
        return open().getItem(key) ?? memory.get(key) ?? null
      } catch {
        return memory.get(key) ?? null
      }
    },
    set(key: string, value: string): void {
      memory.delete(key)
      try {
        open().setItem(key, value)
      } catch {
        memory.set(key, value)
      }
    },
    remove(key: string): void {
      memory.delete(key)
      try {
        open().removeItem(key)
      } catch {
        // It was in the memory alone.
      }
    },
    keys(prefix: string): string[] {
      const kept = [...memory.keys()]
      try {
        kept.push(...Object.keys(open()))
      } catch {
        // The memory is all there is.
      }
      return kept.filter((key) => key.startsWith(prefix))
    },
  }
}

/** What this browser keeps between visits. */
export const kept = safeStorage('local')

/** What this tab keeps until it is closed. */
export const keptHere = safeStorage('session')
