import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { fieldError } from '@/shared/api/problem'
import type { Me } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import { FormError } from '@/shared/ui/form-error'
import { notify } from '@/shared/ui/notice'
import { changePassword, sessions } from './api'
import styles from './settings.module.css'

export function PasswordForm({ me }: { me: Me }) {
  const t = useText()
  const client = useQueryClient()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')

  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      setCurrent('')
      setNext('')
      notify(t('settings.password-changed'))
      void client.invalidateQueries({ queryKey: sessions.queryKey })
    },
  })

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate({ current_password: current, new_password: next })
      }}
    >
      <input type="text" name="username" autoComplete="username" value={me.username} readOnly hidden />
      <Field label={t('settings.current-password')} error={fieldError(change.error, '/current_password')}>
        {(wiring) => (
          <input
            {...wiring}
            type="password"
            autoComplete="current-password"
            required
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={t('settings.new-password')}
        hint={t('register.password-hint')}
        error={fieldError(change.error, '/new_password')}
      >
        {(wiring) => (
          <input
            {...wiring}
            type="password"
            autoComplete="new-password"
            required
            value={next}
            onChange={(event) => setNext(event.target.value)}
          />
        )}
      </Field>
      <FormError error={change.error} fields={['/current_password', '/new_password']} />
      <Button look="primary" type="submit" busy={change.isPending}>
        {t('settings.change-password')}
      </Button>
    </form>
  )
}
