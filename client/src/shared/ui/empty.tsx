import type { ReactNode } from 'react'
import { Doorway } from './doorway'
import styles from './state.module.css'

/** Nothing here yet: the place where the town may be a little playful. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.state}>
      <Doorway />
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  )
}
