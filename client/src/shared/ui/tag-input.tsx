import { useRef, useState, type KeyboardEvent } from 'react'
import { useText } from '@/shared/i18n/language'
import { countCodePoints } from '@/shared/lib/code-points'
import { addTags } from '@/shared/lib/tags'
import { Field } from './field'
import styles from './tag-input.module.css'
import { Icon } from './icon'

const mostTags = 10
const longestTag = 50

type TagInputProps = { tags: string[]; onChange: (tags: string[]) => void; error?: string | undefined }

/**
 * Tags, each closed by a comma or Enter; Backspace in an empty field opens the last one again. The one being typed
 * counts already: closing it when the field is left would move the button that the person is about to press.
 */
export function TagInput({ tags, onChange, error }: TagInputProps) {
  const t = useText()
  const [closed, setClosed] = useState(tags)
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const tooLong = tags.find((tag) => countCodePoints(tag) > longestTag)
  const fault =
    tags.length > mostTags
      ? t('tags.too-many')
      : tooLong === undefined
        ? undefined
        : t('tags.too-long', { tag: tooLong })

  function change(nowClosed: string[], nowTyped: string) {
    setClosed(nowClosed)
    setTyped(nowTyped)
    onChange(addTags(nowClosed, nowTyped))
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // Enter closes a tag; it never sends the form, not even from the empty field.
    if (event.key === 'Enter') {
      event.preventDefault()
      change(addTags(closed, typed), '')
    }
    const last = closed.at(-1)
    if (event.key === 'Backspace' && typed === '' && last !== undefined) {
      event.preventDefault()
      change(closed.slice(0, -1), last)
    }
  }

  return (
    <Field label={t('tags.label')} hint={t('tags.hint')} error={error ?? fault}>
      {(wiring) => (
        <>
          {closed.length > 0 ? (
            <ul className={styles.tags}>
              {closed.map((tag) => (
                <li key={tag}>
                  #{tag}
                  <button
                    type="button"
                    aria-label={t('tags.remove', { tag })}
                    onClick={() => {
                      change(
                        closed.filter((other) => other !== tag),
                        typed,
                      )
                      input.current?.focus()
                    }}
                  >
                    <Icon name="x" size={16} />
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
          <input
            {...wiring}
            ref={input}
            type="text"
            value={typed}
            autoComplete="off"
            autoCapitalize="none"
            enterKeyHint="done"
            onChange={({ target: { value } }) =>
              value.includes(',') ? change(addTags(closed, value), '') : change(closed, value)
            }
            onKeyDown={onKeyDown}
          />
        </>
      )}
    </Field>
  )
}
