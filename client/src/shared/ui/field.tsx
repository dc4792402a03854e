import { useId, type ReactNode } from 'react'
import styles from './field.module.css'

type Wiring = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

type FieldProps = {
  label: string
  hint?: ReactNode
  error?: string | undefined
  /** Stands at the label's end: a counter, a link. */
  aside?: ReactNode
  children: (wiring: Wiring) => ReactNode
}

/** A label, its control, and what is to be said about it, tied together for those who do not see them side by side. */
export function Field({ label, hint, error, aside, children }: FieldProps) {
  const id = useId()
  const said = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      {children({
        id,
        ...(said ? { 'aria-describedby': said } : {}),
        ...(error ? { 'aria-invalid': true } : {}),
      })}
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
