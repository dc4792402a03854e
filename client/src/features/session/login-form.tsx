import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { useText } from '@/shared/i18n/language'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import { FormError } from '@/shared/ui/form-error'
import { logIn, useSignedIn } from './api'
import styles from './session-form.module.css'

export function LoginForm({ onDone }: { onDone: () => void }) {
  const t = useText()
  const signedIn = useSignedIn()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')

  const enter = useMutation({
    mutationFn: logIn,
    onSuccess: async () => {
      await signedIn()
      onDone()
    },
  })

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        enter.mutate({ username: username.trim(), password })
      }}
    >
      <Field label={t('account.username')}>
        {(wiring) => (
          <input
            {...wiring}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('account.password')}>
        {(wiring) => (
          <input
            {...wiring}
            type="password"
            name="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <FormError error={enter.error} />
      <Button look="primary" type="submit" busy={enter.isPending}>
        {t('login.submit')}
      </Button>
    </form>
  )
}
