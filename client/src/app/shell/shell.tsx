import { lazy, Suspense, useEffect, useRef, type ComponentType } from 'react'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useText } from '@/shared/i18n/language'
import { useMe } from '@/shared/session/me'
import { Notices } from '@/shared/ui/notices'
import { Skeleton } from '@/shared/ui/skeleton'
import { Doors } from '../doors'
import { BottomBar } from './bottom-bar'
import { OfflineBanner } from './offline-banner'
import { Rail } from './rail'
import styles from './shell.module.css'

// The page does without the quiet column until it comes, and if it does not.
const Aside = lazy(async (): Promise<{ default: ComponentType }> => {
  const part = await import('./aside').catch(() => null)
  return { default: part?.Aside ?? (() => null) }
})

/** What stands around every page. */
export function Shell() {
  const t = useText()
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const shown = useRef(pathname)

  // A new page begins where reading begins: the focus moves to it, as it would after a full load.
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])

  // What had the focus may go away with the person: after a log-out reading begins at the page again.
  const me = useMe()
  useEffect(() => {
    if (me === null && document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [me])

  return (
    <Doors>
      <a className={styles.skip} href="#main">
        {t('shell.skip')}
      </a>
      <div className={styles.shell}>
        <Rail />
        <main id="main" ref={main} tabIndex={-1} className={styles.main}>
          <OfflineBanner />
          <Suspense fallback={<Skeleton rows={4} />}>
            <Outlet />
          </Suspense>
        </main>
        <Suspense>
          <Aside />
        </Suspense>
      </div>
      <BottomBar />
      <Notices />
    </Doors>
  )
}
