import { useState, type KeyboardEvent } from 'react'
import { useText } from '@/shared/i18n/language'
import { countCodePoints } from '@/shared/lib/code-points'
import { addTags } from '@/shared/lib/tags'
import { Field } from './field'
import styles from './tag-input.module.css'
import { Icon } from './icon'

const mostTags = 10
const longestTag = 50

type TagInputProps = { tags: string[]; onChange: (tags: string[]) => void; error?: string | undefined }

/** Tags, each closed by a comma, Enter or leaving the field; Backspace in an empty field opens the last one again. */
export function TagInput({ tags, onChange, error }: TagInputProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const tooLong = tags.find((tag) => countCodePoints(tag) > longestTag)
  const fault =
    tags.length > mostTags
      ? t('tags.too-many')
      : tooLong === undefined
        ? undefined
        : t('tags.too-long', { tag: tooLong })

  function close() {
    onChange(addTags(tags, typed))
    setTyped('')
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault()
      close()
    }
    const last = tags.at(-1)
    if (event.key === 'Backspace' && typed === '' && last !== undefined) {
      event.preventDefault()
      onChange(tags.slice(0, -1))
      setTyped(last)
    }
  }

  return (
    <Field label={t('tags.label')} hint={t('tags.hint')} error={error ?? fault}>
      {(wiring) => (
        <>
          {tags.length > 0 ? (
            <ul className={styles.tags}>
              {tags.map((tag) => (
                <li key={tag}>
                  #{tag}
                  <button
                    type="button"
                    aria-label={t('tags.remove', { tag })}
                    onClick={() => onChange(tags.filter((other) => other !== tag))}
                  >
                    <Icon name="x" size={16} />
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
          <input
            {...wiring}
            type="text"
            value={typed}
            autoComplete="off"
            autoCapitalize="none"
            enterKeyHint="done"
            onChange={(event) => {
              if (event.target.value.includes(',')) {
                onChange(addTags(tags, event.target.value))
                setTyped('')
              } else setTyped(event.target.value)
            }}
            onKeyDown={onKeyDown}
            onBlur={close}
          />
        </>
      )}
    </Field>
  )
}
