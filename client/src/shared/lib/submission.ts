/** What was sent last, and under which Idempotency-Key. */
export type Submission = { body: string; key: string }

/**
 * The same words sent again after a broken connection carry the same key, so the server answers as before instead of
 * publishing twice; other words carry another key.
 */
export function keyFor(body: unknown, before: Submission | null | undefined): Submission {
  const text = JSON.stringify(body)
  return before?.body === text ? before : { body: text, key: randomKey() }
}

/** Not crypto.randomUUID, which plain-http addresses do not have. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
