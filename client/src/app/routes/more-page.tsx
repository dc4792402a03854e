import { Link } from '@tanstack/react-router'
import { useText } from '@/shared/i18n/language'
import { useMe } from '@/shared/session/me'
import { PageHead } from '@/shared/ui/page-head'
import { PlaceFacts } from '../shell/place-facts'
import { railPlaces } from '../shell/places'
import { Icon } from '@/shared/ui/icon'
import styles from './more-page.module.css'

/** On a phone: everything that does not fit into the bottom bar. */
export function MorePage() {
  const t = useText()
  const me = useMe()
  return (
    <>
      <PageHead title={t('shell.more')} />
      <div className={styles.page}>
        <ul className={styles.places}>
          {railPlaces(me).map(({ to, icon, label }) => (
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
