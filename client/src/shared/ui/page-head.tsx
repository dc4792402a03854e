import type { ReactNode } from 'react'
import { useTitle } from '@/shared/lib/use-title'
import styles from './page-head.module.css'

/** The page's name, at its top and in the window's title. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  useTitle(title)
  return (
    <header className={styles.head}>
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </header>
  )
}
