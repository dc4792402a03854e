import { Link } from '@tanstack/react-router'
import { useText } from '@/shared/i18n/language'
import { useMe } from '@/shared/session/me'
import { Icon } from '@/shared/ui/icon'
import styles from './bottom-bar.module.css'
import { bottomPlaces } from './places'

/** The way around on a phone, in reach of the thumb. */
export function BottomBar() {
  const t = useText()
  const me = useMe()
  return (
    <nav className={styles.bar} aria-label={t('shell.navigation')}>
      <ul>
        {bottomPlaces(me).map(({ to, icon, label, exact }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact }}>
              <Icon name={icon} size={24} />
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
