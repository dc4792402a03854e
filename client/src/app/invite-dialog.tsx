import { useText } from '@/shared/i18n/language'
import type { Doors } from '@/shared/lib/doors'
import { Dialog } from '@/shared/ui/dialog'
import { WaysIn } from '@/shared/ui/ways-in'
import styles from './invite-dialog.module.css'

type InviteDialogProps = { wish: Parameters<Doors['invite']>[0]; onClose: () => void }

/** Somebody who only reads wanted to do more. */
export function InviteDialog({ wish, onClose }: InviteDialogProps) {
  const t = useText()
  return (
    <Dialog title={t('invite.title')} onClose={onClose}>
      <p className={styles.text}>{t(`invite.${wish}`)}</p>
      <WaysIn onGo={onClose} />
    </Dialog>
  )
}
