import type { Problem } from '@/shared/api/problem'
import type { Text } from '@/shared/i18n/language'
import type { Credentials } from './api'

/** What is still empty, in our own words instead of the browser's. */
export function missingFrom({ username, password }: Credentials, t: Text): Problem['errors'] {
  const faults: Problem['errors'] = []
  if (username === '')
    faults.push({ pointer: '/username', code: 'missing', detail: t('account.username-missing') })
  if (password === '')
    faults.push({ pointer: '/password', code: 'missing', detail: t('account.password-missing') })
  return faults
}
