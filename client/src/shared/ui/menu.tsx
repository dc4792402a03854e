import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import styles from './menu.module.css'
import { Icon } from './icon'

type MenuProps = { label: string; children: ReactNode }

/**
 * A button that discloses a short list of actions; it folds on Escape, on a choice, and when the finger or the focus goes
 * elsewhere. A choice leaves the focus on the button, so that what it opens can give it back.
 */
export function Menu({ label, children }: MenuProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!open) return
    // A button that is pressed gets no focus in Safari, so there is no blur to tell of it.
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !menu.current?.contains(target)) setOpen(false)
    }
    document.addEventListener('pointerdown', onPress)
    return () => document.removeEventListener('pointerdown', onPress)
  }, [open])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && open) {
      setOpen(false)
      button.current?.focus()
    }
    if (open && walk(menu.current, event.key)) event.preventDefault()
  }

  return (
    // The handlers only watch what happens to the buttons inside.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={menu}
      className={styles.menu}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpen(false)
      }}
      onKeyDown={onKeyDown}
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
        <div
          id={id}
          ref={place}
          className={styles.list}
          onClick={() => {
            button.current?.focus()
            setOpen(false)
          }}
        >
          {children}
        </div>
      ) : null}
    </div>
  )
}

/** Turns the list upwards when its end would lie under the bottom bar, whose height the page keeps as scroll padding. */
function place(list: HTMLElement | null) {
  if (list === null) return
  const { bottom, height } = list.getBoundingClientRect()
  const bar = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockEnd) || 0
  const opener = list.parentElement?.getBoundingClientRect().top ?? 0
  if (bottom > window.innerHeight - bar && opener > height) list.dataset['up'] = ''
}

/** Moves the focus between the button and its actions; says whether the key was one for that. */
function walk(menu: HTMLElement | null, key: string): boolean {
  const stops = [...(menu?.querySelectorAll('button') ?? [])]
  const here = stops.findIndex((stop) => stop === document.activeElement)
  const last = stops.length - 1
  const steps = new Map([
    ['ArrowDown', here < last ? here + 1 : 1],
    ['ArrowUp', here > 1 ? here - 1 : last],
    ['Home', 1],
    ['End', last],
  ])
  const next = stops[steps.get(key) ?? -1]
  next?.focus()
  return next !== undefined
}
