import { useText } from '@/shared/i18n/language'
import { useMe } from '@/shared/session/me'
import { Icon } from '@/shared/ui/icon'
import styles from './bottom-bar.module.css'
import { PlaceLink } from './place-link'
import { bottomPlaces } from './places'

/** The way around on a phone, in reach of the thumb. */
export function BottomBar() {
  const t = useText()
  const me = useMe()
  return (
    <nav className={styles.bar} aria-label={t('shell.navigation')}>
      <ul>
        {bottomPlaces(me).map((place) => (
          <li key={place.to}>
            <PlaceLink place={place}>
              <Icon name={place.icon} size={24} />
              {t(place.label)}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
