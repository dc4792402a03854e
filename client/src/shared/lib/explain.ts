import { onlineManager } from '@tanstack/react-query'
import { ProblemError } from '@/shared/api/problem'
import type { Text } from '@/shared/i18n/language'

const minute = 60
/** Up to here one counts the seconds. */
const shortWait = 90

/** One sentence for a person about what went wrong. */
export function explain(error: unknown, t: Text): string {
  if (!(error instanceof ProblemError)) return explainFailure(error, t)
  const { status, detail, title, retryAfter } = error.problem
  if (status === 429 && retryAfter !== null) return explainWait(retryAfter, t)
  if (status >= 500) return t('error.server')
  return detail || title || t('error.unknown')
}

export function requestIdOf(error: unknown): string | null {
  return error instanceof ProblemError ? error.problem.requestId : null
}

/** A request, or a part of the page itself, did not come. */
export function isAway(error: unknown): boolean {
  if (error instanceof ProblemError) return false
  return error instanceof TypeError || !onlineManager.isOnline()
}

function explainFailure(error: unknown, t: Text): string {
  if (!isAway(error)) return t('error.unknown')
  return t(onlineManager.isOnline() ? 'error.network' : 'error.offline')
}

function explainWait(seconds: number, t: Text): string {
  return seconds < shortWait
    ? t('error.slow-down', { seconds })
    : t('error.slow-down-minutes', { minutes: Math.ceil(seconds / minute) })
}
