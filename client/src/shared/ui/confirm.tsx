import { useText } from '@/shared/i18n/language'
import { Button } from './button'
import styles from './confirm.module.css'
import { Dialog } from './dialog'
import { FormError } from './form-error'

type ConfirmProps = {
  title: string
  text: string
  action: string
  busy: boolean
  error: unknown
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that cannot be taken back. */
export function Confirm({ title, text, action, busy, error, onConfirm, onClose }: ConfirmProps) {
  const t = useText()
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.body}>
        <p>{text}</p>
        <FormError error={error} />
        <div className={styles.actions}>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button look="danger" busy={busy} onClick={onConfirm}>
            {action}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
