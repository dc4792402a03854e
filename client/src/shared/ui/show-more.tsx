import { useEffect, useRef } from 'react'
import { useText } from '@/shared/i18n/language'
import { explain } from '@/shared/lib/explain'
import { Button } from './button'
import styles from './show-more.module.css'

type ShowMoreProps = { busy: boolean; error: unknown; onMore: () => void }

/** The end of a list that goes on: it asks for more by itself when it comes near, and by its button everywhere else. */
export function ShowMore({ busy, error, onMore }: ShowMoreProps) {
  const t = useText()
  const end = useRef<HTMLDivElement>(null)
  const latest = useRef(onMore)
  const resting = busy || Boolean(error)

  useEffect(() => {
    latest.current = onMore
  })

  useEffect(() => {
    if (resting || end.current === null || !('IntersectionObserver' in window)) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) latest.current()
      },
      { rootMargin: '600px' },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [resting])

  return (
    <div ref={end} className={styles.more}>
      {error ? <p role="alert">{explain(error, t)}</p> : null}
      <Button busy={busy} onClick={onMore}>
        {t(error ? 'error.retry' : 'list.more')}
      </Button>
    </div>
  )
}
