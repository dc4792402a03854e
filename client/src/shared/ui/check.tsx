import { useId, type ReactNode } from 'react'
import styles from './check.module.css'

type CheckProps = { label: string; hint?: ReactNode; checked: boolean; onChange: (checked: boolean) => void }

export function Check({ label, hint, checked, onChange }: CheckProps) {
  const id = useId()
  return (
    <div className={styles.check}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint ? <small id={`${id}-hint`}>{hint}</small> : null}
    </div>
  )
}
