import styles from './mask-mark.module.css'

const faces = [
  'M3 8c3-3 15-3 18 0 0 8-4 12-9 12S3 16 3 8Z',
  'M4 5h16v7c0 6-4 9-8 9s-8-3-8-9Z',
  'M12 3c5 0 9 3 9 8 0 6-5 10-9 10s-9-4-9-10c0-5 4-8 9-8Z',
  'M2.5 7 8 4l4 2 4-2 5.5 3-1 8-8.5 6-8.5-6Z',
  'M4 4c5 2.5 11 2.5 16 0 2 9-1 17-8 17S2 13 4 4Z',
]
const eyes = [
  'M6.5 11.5c1.5-2 3-2 4 0M13.5 11.5c1-2 2.5-2 4 0',
  'M6.5 10.5h3.5M14 10.5h3.5',
  'M8.3 10v2M15.7 10v2',
  'M6.5 10l3.5 1.8M17.5 10 14 11.8',
  'M6.5 12l3.5-1.8M17.5 12 14 10.2',
  'M8.2 12.2a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4ZM15.8 12.2a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4Z',
]
const mouths = ['M9.5 16.5c1.5 1 3.5 1 5 0', 'M10 16.5h4', 'M9.5 17c1.5-1.2 3.5-1.2 5 0', 'M12 14v2.5', '']
const marks = ['', 'M12 4.5v3', 'M6 14.5l1.5 2', 'M18 14.5l-1.5 2', 'M10.5 7h3']

/** A voice in a thread: the post's author, or the number its label ends with; the same in every language. */
export function voiceOf(label: string, op: boolean): string {
  return op ? 'op' : (/\d+$/.exec(label)?.[0] ?? '1')
}

/** FNV-1a: the same voice in the same thread always wears the same mask, and no account is behind its shape. */
export function maskOf(postId: string, voice: string): [string, string, string, string] {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(`${postId} ${voice}`))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  const pick = (from: string[]) => {
    const chosen = from[hash % from.length] ?? ''
    hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995) >>> 0
    return chosen
  }
  return [pick(faces), pick(eyes), pick(mouths), pick(marks)]
}

export function MaskMark({ postId, voice, size = 28 }: { postId: string; voice: string; size?: number }) {
  const [face, ...strokes] = maskOf(postId, voice)
  return (
    <svg className={styles.mask} viewBox="0 0 24 24" width={size} height={size} aria-hidden>
      <path className={styles.face} d={face} />
      <path className={styles.strokes} d={strokes.join('')} />
    </svg>
  )
}
