import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import type { Post } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { useDoors } from '@/shared/lib/doors'
import { rows } from '@/shared/lib/pages'
import { useMe } from '@/shared/session/me'
import { Button } from '@/shared/ui/button'
import { Failed } from '@/shared/ui/failed'
import { ShowMore } from '@/shared/ui/show-more'
import { Skeleton } from '@/shared/ui/skeleton'
import { thread } from './api'
import { CommentForm } from './comment-form'
import { CommentRow } from './comment-row'
import styles from './comment-thread.module.css'

/** The talk under a post. */
export function CommentThread({ post }: { post: Post }) {
  const t = useText()
  const me = useMe()
  const doors = useDoors()
  const client = useQueryClient()
  const list = useInfiniteQuery(thread(post.id))
  const comments = list.data ? rows(list.data, (comment) => comment.id) : []

  /**
   * The thread is read anew, and with it the post, whose count the server keeps. A first reading that is still under way
   * would not be begun again by itself, and it began before what was said.
   */
  async function refresh() {
    await client.cancelQueries({ queryKey: ['comments', post.id] })
    await client.invalidateQueries({ queryKey: ['comments', post.id] })
    await client.invalidateQueries({ queryKey: ['post', post.id] })
  }

  return (
    <section id="comments" className={styles.thread} aria-labelledby="comments-title">
      <h2 id="comments-title">{t('comments.title', { count: post.comments_count })}</h2>
      {post.moderation_status !== 'approved' ? (
        <p className={styles.quiet}>{t('comments.not-yet')}</p>
      ) : me ? (
        <CommentForm post={post} onSaid={refresh} />
      ) : me === null ? (
        <div className={styles.invite}>
          <Button onClick={() => doors.invite('comment')}>{t('comments.join')}</Button>
        </div>
      ) : null}

      {list.isPending ? (
        <Skeleton rows={2} />
      ) : list.data === undefined ? (
        <Failed error={list.error} onRetry={() => void list.refetch()} />
      ) : comments.length === 0 ? (
        post.moderation_status === 'approved' ? (
          <p className={styles.quiet}>{t('comments.none')}</p>
        ) : null
      ) : (
        <ol className={styles.list}>
          {comments.map((comment) => (
            <CommentRow key={comment.id} comment={comment} post={post} onChanged={refresh} />
          ))}
        </ol>
      )}
      {list.hasNextPage ? (
        <ShowMore
          busy={list.isFetchingNextPage}
          error={list.isFetchNextPageError ? list.error : null}
          onMore={() => void list.fetchNextPage()}
        />
      ) : null}
    </section>
  )
}
