import { ProblemError } from '@/shared/api/problem'
import type { Text } from '@/shared/i18n/language'

/** One sentence for a person about what went wrong. */
export function explain(error: unknown, t: Text): string {
  if (!(error instanceof ProblemError))
    return t(error instanceof TypeError ? 'error.network' : 'error.unknown')
  const { status, detail, title, retryAfter } = error.problem
  if (status === 429 && retryAfter !== null) return t('error.slow-down', { seconds: retryAfter })
  if (status >= 500) return t('error.server')
  return detail || title || t('error.unknown')
}

export function requestIdOf(error: unknown): string | null {
  return error instanceof ProblemError ? error.problem.requestId : null
}
