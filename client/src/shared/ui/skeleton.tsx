import { useText } from '@/shared/i18n/language'
import styles from './skeleton.module.css'

/** The shape of posts before they come. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  const t = useText()
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row} aria-hidden>
          <span />
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  )
}
