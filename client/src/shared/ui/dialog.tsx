import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useText } from '@/shared/i18n/language'
import styles from './dialog.module.css'
import { Icon } from './icon'

type DialogProps = { title: string; onClose: () => void; children: ReactNode }

/**
 * The browser's own modal dialog: it keeps the focus inside, closes on Escape and gives the focus back. The focus begins
 * at the first control of the content: the way out stands after it.
 */
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
      // What opened it may be gone with what was deleted; then reading goes on where the page begins.
      const back = opener?.isConnected ? opener : document.querySelector('main')
      if (back instanceof HTMLElement) back.focus({ preventScroll: true })
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
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {children}
      <button className={styles.close} type="button" onClick={onClose} aria-label={t('dialog.close')}>
        <Icon name="x" />
      </button>
    </dialog>
  )
}
