import { ProblemError } from '@/shared/api/problem'
import { useText } from '@/shared/i18n/language'
import { explain, requestIdOf } from '@/shared/lib/explain'
import styles from './form-error.module.css'

/** What the server said about the whole form; what it said about a field stands at the field instead. */
export function FormError({ error, fields = [] }: { error: unknown; fields?: string[] }) {
  const t = useText()
  if (!error) return null
  if (error instanceof ProblemError) {
    const faults = error.problem.errors
    if (faults.length > 0 && faults.every((fault) => fields.includes(fault.pointer))) return null
  }
  const requestId = error instanceof ProblemError && error.problem.status >= 500 ? requestIdOf(error) : null
  return (
    <p role="alert" className={styles.error}>
      {explain(error, t)}
      {requestId === null ? null : <small> {t('error.number', { id: requestId })}</small>}
    </p>
  )
}
