import { useText } from '@/shared/i18n/language'
import styles from './aside.module.css'
import { PlaceFacts } from './place-facts'
import { PlaceSwitches } from './place-switches'

/** The quiet column: what people talk about and how this place is kept. */
export function Aside() {
  const t = useText()
  return (
    <aside className={styles.aside} aria-label={t('shell.about')}>
      <div className={styles.inside}>
        <PlaceFacts />
        <PlaceSwitches />
      </div>
    </aside>
  )
}
