import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useText } from '@/shared/i18n/language'
import { countCodePoints } from '@/shared/lib/code-points'
import { Field } from './field'
import styles from './words-field.module.css'

type WordsFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  /** In code points, as the server counts. */
  longest: number
  error?: string | undefined
  placeholder?: string
  /** Takes the focus when it appears because the person asked for it. */
  startHere?: boolean
  rows?: number
  /** While the words are on their way they can be read, not changed. */
  sending?: boolean
}

/** Where people write: it grows with the words, counts them near the limit, and Ctrl+Enter sends the form. */
export function WordsField({
  label,
  value,
  onChange,
  longest,
  error,
  placeholder,
  startHere,
  rows = 4,
  sending = false,
}: WordsFieldProps) {
  const t = useText()
  const area = useRef<HTMLTextAreaElement>(null)
  const left = longest - countCodePoints(value.trim())

  useEffect(() => {
    if (startHere) area.current?.focus()
  }, [startHere])

  function sendOnCtrlEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
  }

  return (
    <Field
      label={label}
      error={error}
      fault={left < 0 ? t('words.too-long', { count: -left }) : undefined}
      aside={
        left < longest / 10 ? (
          <output className={left < 0 ? styles.over : styles.left}>{t('words.left', { count: left })}</output>
        ) : null
      }
    >
      {(wiring) => (
        <textarea
          {...wiring}
          ref={area}
          className={styles.area}
          rows={rows}
          value={value}
          readOnly={sending}
          placeholder={placeholder}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={sendOnCtrlEnter}
        />
      )}
    </Field>
  )
}
