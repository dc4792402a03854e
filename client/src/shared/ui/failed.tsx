import { ProblemError } from '@/shared/api/problem'
import { useText } from '@/shared/i18n/language'
import { explain, requestIdOf } from '@/shared/lib/explain'
import { Button } from './button'
import styles from './state.module.css'

/** A part of a page that could not be fetched. */
export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useText()
  const requestId = requestIdOf(error)
  const refused = error instanceof ProblemError && error.problem.status < 500
  const stumbled = error instanceof ProblemError && !refused
  return (
    <div className={styles.state} role="alert">
      <p className={styles.title}>{refused ? explain(error, t) : t('error.title')}</p>
      {refused ? null : <p>{stumbled ? t('error.known') : explain(error, t)}</p>}
      <Button onClick={onRetry}>{t('error.retry')}</Button>
      {requestId === null ? null : <p className={styles.small}>{t('error.number', { id: requestId })}</p>}
    </div>
  )
}
