import { Link } from '@tanstack/react-router'
import { LogOutButton } from '@/features/session/log-out-button'
import { useText } from '@/shared/i18n/language'
import { useMe } from '@/shared/session/me'
import { Icon } from '@/shared/ui/icon'
import { PageHead } from '@/shared/ui/page-head'
import { PlaceFacts } from '../shell/place-facts'
import { PlaceSwitches } from '../shell/place-switches'
import { morePlaces } from '../shell/places'
import styles from './more-page.module.css'

/** Where the screen is narrow: the switches, and everything that has no room around the page. */
export function MorePage() {
  const t = useText()
  const me = useMe()
  return (
    <>
      <PageHead title={t('shell.more')} />
      <div className={styles.page}>
        <PlaceSwitches />
        {me ? <LogOutButton /> : null}
        <ul className={styles.places}>
          {morePlaces(me).map(({ to, icon, label }) => (
            <li key={to}>
              <Link to={to}>
                <Icon name={icon} size={24} />
                {t(label)}
              </Link>
            </li>
          ))}
        </ul>
        <PlaceFacts />
      </div>
    </>
  )
}
