import type { ReactNode } from 'react'
import styles from './badge.module.css'

/** A word of state beside a name: quiet, no box around it unless it asks for care. */
export function Badge({
  tone = 'soft',
  children,
}: {
  tone?: 'soft' | 'warn' | 'danger' | 'accent'
  children: ReactNode
}) {
  return <span className={styles[tone]}>{children}</span>
}
