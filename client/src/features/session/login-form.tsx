import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { faulty, fieldError } from '@/shared/api/problem'
import { useText } from '@/shared/i18n/language'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import { FormError } from '@/shared/ui/form-error'
import { logIn, useSignedIn, type Credentials } from './api'
import { missingFrom } from './missing'
import styles from './session-form.module.css'

export function LoginForm({ onDone }: { onDone: () => void }) {
  const t = useText()
  const signedIn = useSignedIn()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')

  const enter = useMutation({
    // Without a connection it fails at once: a password should not wait to be sent some time.
    networkMode: 'always',
    mutationFn: async (credentials: Credentials) => {
      const missing = missingFrom(credentials, t)
      if (missing.length > 0) throw faulty(missing)
      return logIn(credentials)
    },
    onSuccess: async () => {
      await signedIn()
      onDone()
    },
  })

  return (
    <form
      className={styles.form}
      noValidate
      onChange={() => {
        if (enter.isError) enter.reset()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (enter.isPending) return
        enter.mutate({ username: username.trim(), password })
      }}
    >
      <Field label={t('account.username')} error={fieldError(enter.error, '/username')}>
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
      <Field label={t('account.password')} error={fieldError(enter.error, '/password')}>
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
      <FormError error={enter.error} fields={['/username', '/password']} />
      <Button look="primary" type="submit" busy={enter.isPending}>
        {t('login.submit')}
      </Button>
    </form>
  )
}
