import { useSyncExternalStore } from 'react'
import { onlineManager } from '@tanstack/react-query'
import { useText } from '@/shared/i18n/language'
import styles from './offline-banner.module.css'

export function OfflineBanner() {
  const t = useText()
  const online = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  )
  return <div role="status">{online ? null : <p className={styles.banner}>{t('shell.offline')}</p>}</div>
}
