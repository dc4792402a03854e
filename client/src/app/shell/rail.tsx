import { Link } from '@tanstack/react-router'
import { useText } from '@/shared/i18n/language'
import { useMe } from '@/shared/session/me'
import { Mark } from '@/shared/ui/mark'
import { Monogram } from '@/shared/ui/monogram'
import { railPlaces } from './places'
import { Icon } from '@/shared/ui/icon'
import styles from './rail.module.css'

/** The way around on a wide screen. */
export function Rail() {
  const t = useText()
  const me = useMe()
  const places = railPlaces(me)
  return (
    <header className={styles.rail}>
      <div className={styles.inside}>
        <Link to="/" className={styles.home} aria-label={t('shell.home')}>
          <Mark />
          <span>Freedom</span>
        </Link>
        <nav aria-label={t('shell.navigation')}>
          <ul className={styles.places}>
            {places.map(({ to, icon, label, exact }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact }}
                  className={styles.place}
                  aria-label={t(label)}
                  title={t(label)}
                >
                  <Icon name={icon} size={24} />
                  <span>{t(label)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {me ? (
          <Link
            to="/u/$username"
            params={{ username: me.username }}
            className={styles.me}
            aria-label={t('shell.me')}
          >
            <Monogram author={me} size={36} />
            <span>
              <strong>{me.display_name || me.username}</strong>
              <small>@{me.username}</small>
            </span>
          </Link>
        ) : null}
      </div>
    </header>
  )
}
