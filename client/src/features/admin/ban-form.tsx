import { useState } from 'react'
import { useText } from '@/shared/i18n/language'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import styles from './account-row.module.css'

type BanFormProps = {
  error: string | undefined
  busy: boolean
  onBan: (reason: string) => void
  onClose: () => void
}

export function BanForm({ error, busy, onBan, onClose }: BanFormProps) {
  const t = useText()
  const [reason, setReason] = useState('')
  return (
    <form
      className={styles.ban}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onBan(reason.trim())
      }}
    >
      <Field label={t('people.ban-reason')} error={error}>
        {(wiring) => (
          <input
            {...wiring}
            ref={startHere}
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.choices}>
        <Button look="danger" type="submit" busy={busy}>
          {t('people.ban-confirm')}
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
