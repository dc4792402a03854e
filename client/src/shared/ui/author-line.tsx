import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import type { Author } from '@/shared/api/types'
import { MaskMark, voiceOf } from './mask-mark'
import { Monogram } from './monogram'
import styles from './author-line.module.css'

type AuthorLineProps = {
  /** The thread in which the voice speaks. */
  postId: string
  author: Author | null
  label: string
  /** Whether it is the voice that began the thread. */
  op: boolean
  size?: number
  /** Badges beside the name. */
  children?: ReactNode
  /** The time, at the right. */
  time: ReactNode
}

/** Who speaks: a person by name, or a voice behind its mask. */
export function AuthorLine({ postId, author, label, op, size = 28, children, time }: AuthorLineProps) {
  return (
    <div className={styles.line}>
      <div className={styles.who}>
        {author === null ? (
          <span className={styles.person}>
            <MaskMark postId={postId} voice={voiceOf(label, op)} size={size} />
            <span className={styles.anonymous}>{label}</span>
          </span>
        ) : (
          <Link to="/u/$username" params={{ username: author.username }} className={styles.person}>
            <Monogram author={author} size={size} />
            <span className={styles.name}>{author.display_name || author.username}</span>
            <span className={styles.username}>@{author.username}</span>
          </Link>
        )}
        {children}
      </div>
      <span className={styles.time}>{time}</span>
    </div>
  )
}
