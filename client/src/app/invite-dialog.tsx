import { Link, useLocation } from '@tanstack/react-router'
import { useText } from '@/shared/i18n/language'
import type { Doors } from '@/shared/lib/doors'
import { Dialog } from '@/shared/ui/dialog'
import styles from './invite-dialog.module.css'

type InviteDialogProps = { wish: Parameters<Doors['invite']>[0]; onClose: () => void }

/** Somebody who only reads wanted to do more. */
export function InviteDialog({ wish, onClose }: InviteDialogProps) {
  const t = useText()
  const { href } = useLocation()
  return (
    <Dialog title={t('invite.title')} onClose={onClose}>
      <p className={styles.text}>{t(`invite.${wish}`)}</p>
      <div className={styles.actions}>
        <Link to="/register" search={{ next: href }} className={styles.second} onClick={onClose}>
          {t('shell.register')}
        </Link>
        <Link to="/login" search={{ next: href }} className={styles.first} onClick={onClose}>
          {t('shell.log-in')}
        </Link>
      </div>
    </Dialog>
  )
}
