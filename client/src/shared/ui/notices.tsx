import { useEffect, useState } from 'react'
import { onNotice } from './notice'
import styles from './notices.module.css'

const shownFor = 5000

/** Where notify() is heard: one live region for the whole site. */
export function Notices() {
  const [notice, setNotice] = useState({ text: '', number: 0 })

  useEffect(() => {
    let timer: number | undefined
    const stop = onNotice((text) => {
      window.clearTimeout(timer)
      setNotice((before) => ({ text, number: before.number + 1 }))
      timer = window.setTimeout(() => setNotice((before) => ({ ...before, text: '' })), shownFor)
    })
    return () => {
      window.clearTimeout(timer)
      stop()
    }
  }, [])

  return (
    <div className={styles.notices} role="status" aria-live="polite">
      {notice.text === '' ? null : (
        <p key={notice.number} className={styles.notice}>
          {notice.text}
        </p>
      )}
    </div>
  )
}
