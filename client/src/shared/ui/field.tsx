import { useId, type ReactNode } from 'react'
import styles from './field.module.css'

type Wiring = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

type FieldProps = {
  label: string
  hint?: ReactNode
  /** Said after trying, and read out at once. */
  error?: string | undefined
  /** Found while typing: it changes with every key, so it is not read out each time. */
  fault?: string | undefined
  /** Stands at the label's end: a counter, a link. */
  aside?: ReactNode
  children: (wiring: Wiring) => ReactNode
}

/** A label, its control, and what is to be said about it, tied together for those who do not see them side by side. */
export function Field({ label, hint, error, fault, aside, children }: FieldProps) {
  const id = useId()
  const said = [error || fault ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      {children({
        id,
        ...(said ? { 'aria-describedby': said } : {}),
        ...(error || fault ? { 'aria-invalid': true } : {}),
      })}
      {error || fault ? (
        <p id={`${id}-error`} className={styles.error} role={error ? 'alert' : undefined}>
          {error || fault}
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
