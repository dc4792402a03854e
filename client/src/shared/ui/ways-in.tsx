import { Link, useLocation } from '@tanstack/react-router'
import { useText } from '@/shared/i18n/language'
import styles from './ways-in.module.css'

/** For somebody who is not signed in: the way in, first for those who are new, and back here afterwards. */
export function WaysIn({ onGo }: { onGo?: () => void }) {
  const t = useText()
  const { href } = useLocation()
  return (
    <div className={styles.ways}>
      <Link to="/register" search={{ next: href }} className={styles.first} onClick={onGo}>
        {t('shell.register')}
      </Link>
      <Link to="/login" search={{ next: href }} className={styles.second} onClick={onGo}>
        {t('shell.log-in')}
      </Link>
    </div>
  )
}
