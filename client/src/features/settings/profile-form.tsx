import { useState } from 'react'
import { fieldError } from '@/shared/api/problem'
import type { Me } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import { FormError } from '@/shared/ui/form-error'
import styles from './settings.module.css'
import { useChangeMe } from './use-change-me'

export function ProfileForm({ me }: { me: Me }) {
  const t = useText()
  const change = useChangeMe()
  const [name, setName] = useState(me.display_name)
  const [bio, setBio] = useState(me.bio)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate({ display_name: name.trim(), bio: bio.trim() })
      }}
    >
      <Field
        label={t('settings.display-name')}
        hint={t('settings.display-name-hint', { username: me.username })}
        error={fieldError(change.error, '/display_name')}
      >
        {(wiring) => (
          <input
            {...wiring}
            autoComplete="nickname"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('settings.bio')} error={fieldError(change.error, '/bio')}>
        {(wiring) => (
          <textarea {...wiring} rows={3} value={bio} onChange={(event) => setBio(event.target.value)} />
        )}
      </Field>
      <FormError error={change.error} fields={['/display_name', '/bio']} />
      <Button look="primary" type="submit" busy={change.isPending}>
        {t('edit.save')}
      </Button>
    </form>
  )
}
