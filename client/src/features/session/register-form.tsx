import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { faulty, fieldError, isProblem } from '@/shared/api/problem'
import { useText } from '@/shared/i18n/language'
import { countCodePoints } from '@/shared/lib/code-points'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import { FormError } from '@/shared/ui/form-error'
import { register, useSignedIn, type Credentials } from './api'
import { CaptchaStatus } from './captcha/captcha-status'
import { captchaQuery } from './captcha/captcha-query'
import { missingFrom } from './missing'
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
    networkMode: 'always',
    mutationFn: async (credentials: Credentials) => {
      const missing = missingFrom(credentials, t)
      if (missing.length > 0) throw faulty(missing)
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
    onError: (error) => {
      // What was not even sent has not used up the answer.
      if (!isProblem(error, 'faulty')) void client.resetQueries({ queryKey: captchaQuery.queryKey })
    },
  })

  const taken = isProblem(join.error, 'username-taken') ? join.error.problem.detail : undefined
  const usernameError = fieldError(join.error, '/username') ?? taken
  const passwordError = fieldError(join.error, '/password')
  const length = countCodePoints(password)
  const tooShort = length > 0 && length < passwordLengths[0]
  return (
    <form
      className={styles.form}
      noValidate
      onChange={() => {
        if (join.isError) join.reset()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (join.isPending) return
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
          passwordError !== undefined
            ? undefined
            : tooShort
              ? t('register.password-short', { count: passwordLengths[0] - length })
              : t('register.password-hint')
        }
        error={passwordError}
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
      <FormError error={join.error} fields={['/username', '/password']} said={taken !== undefined} />
      <Button look="primary" type="submit" busy={join.isPending}>
        {t('register.submit')}
      </Button>
    </form>
  )
}
