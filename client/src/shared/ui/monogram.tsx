import type { Author } from '@/shared/api/types'
import styles from './monogram.module.css'

/** A person's first letter on a tile, until they have a picture. */
export function Monogram({
  author,
  size,
}: {
  author: Pick<Author, 'username' | 'display_name'>
  size: number
}) {
  const [letter = ''] = author.display_name || author.username
  return (
    <svg className={styles.monogram} viewBox="0 0 28 28" width={size} height={size} aria-hidden>
      <rect width="28" height="28" rx="6" />
      <text x="14" y="19" textAnchor="middle">
        {letter.toLocaleUpperCase('uk')}
      </text>
    </svg>
  )
}
