import { useRef } from 'react'

/**
 * The Idempotency-Key of what is being sent: the same words sent again after a broken connection carry the same key, so
 * the server answers as before instead of publishing twice; other words carry another key.
 */
export function useSubmissionKey(): { keyFor: (body: unknown) => string; settle: () => void } {
  const current = useRef<{ body: string; key: string } | null>(null)
  return {
    keyFor(body) {
      const text = JSON.stringify(body)
      if (current.current?.body !== text) current.current = { body: text, key: randomKey() }
      return current.current.key
    },
    settle() {
      current.current = null
    },
  }
}

/** Not crypto.randomUUID, which plain-http addresses do not have. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
