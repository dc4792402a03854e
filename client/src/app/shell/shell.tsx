import { Suspense, useEffect, useRef } from 'react'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useText } from '@/shared/i18n/language'
import { Notices } from '@/shared/ui/notices'
import { Skeleton } from '@/shared/ui/skeleton'
import { Doors } from '../doors'
import { Aside } from './aside'
import { BottomBar } from './bottom-bar'
import { OfflineBanner } from './offline-banner'
import { Rail } from './rail'
import styles from './shell.module.css'

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
        <Aside />
      </div>
      <BottomBar />
      <Notices />
    </Doors>
  )
}
