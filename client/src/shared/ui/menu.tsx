import { useId, useRef, useState, type ReactNode } from 'react'
import styles from './menu.module.css'
import { Icon } from './icon'

type MenuProps = { label: string; children: ReactNode }

/** A button that discloses a short list of actions; it folds on Escape, on a choice and when the focus goes elsewhere. */
export function Menu({ label, children }: MenuProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  return (
    // The handlers only watch what happens to the buttons inside.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles.menu}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        setOpen(false)
        button.current?.focus()
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles.opener}
        aria-label={label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="ellipsis" />
      </button>
      {open ? (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div id={id} className={styles.list} onClick={() => setOpen(false)}>
          {children}
        </div>
      ) : null}
    </div>
  )
}
