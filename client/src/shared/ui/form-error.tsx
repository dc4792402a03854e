import { useEffect, useRef } from 'react'
import { ProblemError, isAt } from '@/shared/api/problem'
import { useText } from '@/shared/i18n/language'
import { explain, isAway, requestIdOf } from '@/shared/lib/explain'
import styles from './form-error.module.css'

type FormErrorProps = {
  error: unknown
  /** What is said at a field already, by its pointer. */
  fields?: string[]
  /** It is said at a field already, although it names none. */
  said?: boolean
  /** The form holds words that somebody would be sorry to lose. */
  words?: boolean
}

/**
 * What the server said about the whole form; what it said about a field stands at the field instead, and the first such
 * field takes the focus.
 */
export function FormError({ error, fields = [], said = false, words = false }: FormErrorProps) {
  const t = useText()
  const place = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    if (!(error instanceof ProblemError)) return
    place.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [error])

  if (!error || said || saidAtFields(error, fields)) return <p key="quiet" ref={place} hidden />
  const requestId = error instanceof ProblemError && error.problem.status >= 500 ? requestIdOf(error) : null
  return (
    <p key="said" ref={place} role="alert" className={styles.error}>
      {explain(error, t)}
      {words && isAway(error) ? ` ${t('error.words-kept')}` : null}
      {requestId === null ? null : <small> {t('error.number', { id: requestId })}</small>}
    </p>
  )
}

function saidAtFields(error: unknown, fields: string[]): boolean {
  if (!(error instanceof ProblemError)) return false
  const faults = error.problem.errors
  return faults.length > 0 && faults.every(({ pointer }) => fields.some((field) => isAt(pointer, field)))
}
