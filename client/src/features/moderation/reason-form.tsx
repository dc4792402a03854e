import { useState } from 'react'
import { useText } from '@/shared/i18n/language'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import type { Decision } from './api'
import styles from './queue-row.module.css'

type ReasonFormProps = {
  choice: Decision
  busy: boolean
  onDecide: (reason: string) => void
  onClose: () => void
}

/** What takes somebody's words away is asked about once more, and may say why. */
export function ReasonForm({ choice, busy, onDecide, onClose }: ReasonFormProps) {
  const t = useText()
  const [reason, setReason] = useState('')
  return (
    <form
      className={styles.why}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onDecide(reason.trim())
      }}
    >
      <Field label={t('queue.reason')} hint={t('queue.reason-hint')}>
        {(wiring) => (
          <input
            {...wiring}
            ref={startHere}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.choices}>
        <Button look="danger" type="submit" busy={busy}>
          {t(`decision.${choice}`)}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </form>
  )
}

function startHere(field: HTMLInputElement | null) {
  field?.focus()
}
