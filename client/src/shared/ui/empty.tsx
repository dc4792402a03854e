import type { ReactNode } from 'react'
import { Doorway } from './doorway'
import styles from './state.module.css'

type EmptyProps = {
  title: string
  /** Whether this is all there is on the page, and its title the page's. */
  page?: boolean
  children?: ReactNode
}

/** Nothing here yet: the place where the town may be a little playful. */
export function Empty({ title, page = false, children }: EmptyProps) {
  const Title = page ? 'h1' : 'p'
  return (
    <div className={styles.state}>
      <Doorway />
      <Title className={styles.title}>{title}</Title>
      {children}
    </div>
  )
}
