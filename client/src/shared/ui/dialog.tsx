import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useText } from '@/shared/i18n/language'
import styles from './dialog.module.css'
import { Icon } from './icon'

type DialogProps = { title: string; onClose: () => void; children: ReactNode }

/** The browser's own modal dialog: it keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const t = useText()
  const titleId = useId()
  const element = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const dialog = element.current
    const opener = document.activeElement
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])

  return (
    <dialog
      ref={element}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <button className={styles.close} type="button" onClick={onClose} aria-label={t('dialog.close')}>
          <Icon name="x" />
        </button>
      </header>
      {children}
    </dialog>
  )
}
