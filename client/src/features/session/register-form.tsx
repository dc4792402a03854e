import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { fieldError, isProblem } from '@/shared/api/problem'
import { useText } from '@/shared/i18n/language'
import { countCodePoints } from '@/shared/lib/code-points'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import { FormError } from '@/shared/ui/form-error'
import { register, useSignedIn, type Credentials } from './api'
import { CaptchaStatus } from './captcha/captcha-status'
import { captchaQuery } from './captcha/captcha-query'
import styles from './session-form.module.css'

const passwordLengths = [8, 128] as const

export function RegisterForm({ onDone }: { onDone: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const signedIn = useSignedIn()
  const captcha = useQuery(captchaQuery)
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')

  const join = useMutation({
    mutationFn: async (credentials: Credentials) => {
      try {
        return await register({ ...credentials, captcha: await client.query(captchaQuery) })
      } catch (error) {
        // The form may have stood open for longer than a challenge lives: it is solved anew, once, unnoticed.
        if (fieldError(error, '/captcha') === undefined) throw error
        return register({
          ...credentials,
          captcha: await client.query({ ...captchaQuery, staleTime: 0 }),
        })
      }
    },
    onSuccess: async () => {
      await signedIn()
      onDone()
    },
    onError: () => client.resetQueries({ queryKey: captchaQuery.queryKey }),
  })

  const usernameError =
    fieldError(join.error, '/username') ??
    (isProblem(join.error, 'username-taken') ? join.error.problem.detail : undefined)
  const length = countCodePoints(password)
  const tooShort = length > 0 && length < passwordLengths[0]
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        join.mutate({ username: username.trim(), password })
      }}
    >
      <Field label={t('account.username')} hint={t('register.username-hint')} error={usernameError}>
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
      <Field
        label={t('account.password')}
        hint={
          tooShort
            ? t('register.password-short', { count: passwordLengths[0] - length })
            : t('register.password-hint')
        }
        error={fieldError(join.error, '/password')}
      >
        {(wiring) => (
          <input
            {...wiring}
            type="password"
            name="password"
            autoComplete="new-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <CaptchaStatus
        solved={captcha.isSuccess}
        failed={captcha.isError}
        onRetry={() => void captcha.refetch()}
      />
      {isProblem(join.error, 'username-taken') ? null : (
        <FormError error={join.error} fields={['/username', '/password']} />
      )}
      <Button look="primary" type="submit" busy={join.isPending}>
        {t('register.submit')}
      </Button>
    </form>
  )
}
