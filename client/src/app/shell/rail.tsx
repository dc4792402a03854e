import { Link } from '@tanstack/react-router'
import { useText } from '@/shared/i18n/language'
import { useMe } from '@/shared/session/me'
import { Mark } from '@/shared/ui/mark'
import { Monogram } from '@/shared/ui/monogram'
import { Icon } from '@/shared/ui/icon'
import { PlaceLink } from './place-link'
import { railPlaces } from './places'
import styles from './rail.module.css'

/** The way around on a wide screen. */
export function Rail() {
  const t = useText()
  const me = useMe()
  return (
    <header className={styles.rail}>
      <div className={styles.inside}>
        <Link to="/" className={styles.home} aria-label={t('shell.home')}>
          <Mark />
          <span>Freedom</span>
        </Link>
        <nav aria-label={t('shell.navigation')}>
          <ul className={styles.places}>
            {railPlaces(me).map((place) => (
              <li key={place.to} className={place.to === '/more' ? styles.more : undefined}>
                <PlaceLink place={place} className={styles.place} label={t(place.label)}>
                  <Icon name={place.icon} size={24} />
                  <span>{t(place.label)}</span>
                </PlaceLink>
              </li>
            ))}
          </ul>
        </nav>
        {me === null ? (
          <Link to="/login" className={styles.login}>
            {t('shell.log-in')}
          </Link>
        ) : null}
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
