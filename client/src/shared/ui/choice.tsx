import { useId } from 'react'
import styles from './check.module.css'

type ChoiceProps<Value extends string> = {
  label: string
  /** Null while nothing is chosen; a form then asks for it. */
  value: Value | null
  options: readonly { value: Value; label: string; disabled?: boolean }[]
  onChange: (value: Value) => void
}

/** One of a few, all of them in sight. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      {options.map((option) => (
        <div key={option.value} className={styles.check}>
          <input
            id={`${name}-${option.value}`}
            type="radio"
            name={name}
            required={value === null}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <label htmlFor={`${name}-${option.value}`}>{option.label}</label>
        </div>
      ))}
    </fieldset>
  )
}
