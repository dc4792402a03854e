import { useState } from 'react'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Comment, Post } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { explain } from '@/shared/lib/explain'
import { rows } from '@/shared/lib/pages'
import { meQuery } from '@/shared/session/me'
import { Button } from '@/shared/ui/button'
import { Failed } from '@/shared/ui/failed'
import { notify } from '@/shared/ui/notice'
import { ShowMore } from '@/shared/ui/show-more'
import { Skeleton } from '@/shared/ui/skeleton'
import { WaysIn } from '@/shared/ui/ways-in'
import { thread } from './api'
import { CommentForm } from './comment-form'
import { CommentRow } from './comment-row'
import styles from './comment-thread.module.css'
import { withEdited, withSaid } from './place'

/** The talk under a post. */
type CommentThreadProps = {
  post: Post
  /** Called when one more comment stands under the post. */
  onSaid: () => void
}

export function CommentThread({ post, onSaid }: CommentThreadProps) {
  const t = useText()
  const who = useQuery(meQuery)
  const client = useQueryClient()
  const list = useInfiniteQuery(thread(post.id))
  const comments = list.data ? withoutEmptyPlaces(rows(list.data, (comment) => comment.id)) : []

  const [saidId, setSaidId] = useState<string | null>(null)

  /** What was said is shown at its place, however long the thread is; only a thread that is not there yet is read. */
  async function showSaid(comment: Comment) {
    await client.cancelQueries({ queryKey: ['comments', post.id] })
    if (client.getQueryData(thread(post.id).queryKey) === undefined) await refresh()
    client.setQueryData(thread(post.id).queryKey, (pages) => pages && withSaid(pages, comment))
    setSaidId(comment.id)
    onSaid()
    notify(t('comment.said'))
  }

  /** Shown at once; what else happened meanwhile is read behind it. */
  function showEdited(comment: Comment) {
    client.setQueryData(thread(post.id).queryKey, (pages) => pages && withEdited(pages, comment))
    void refresh()
  }

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
      <h2 id="comments-title" tabIndex={-1}>
        {t('comments.title', { count: post.comments_count })}
      </h2>
      {post.moderation_status !== 'approved' ? (
        <p className={styles.quiet}>{t('comments.not-yet')}</p>
      ) : who.data ? (
        <CommentForm post={post} onSaid={(comment) => void showSaid(comment)} />
      ) : who.isError ? (
        <div className={styles.invite} role="alert">
          <p>{explain(who.error, t)}</p>
          <Button onClick={() => void who.refetch()}>{t('error.retry')}</Button>
        </div>
      ) : who.data === null ? (
        <div className={styles.invite}>
          <p>{t('invite.comment')}</p>
          <WaysIn />
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
            <CommentRow
              key={comment.id}
              comment={comment}
              post={post}
              justSaid={comment.id === saidId}
              onSaid={(answer) => void showSaid(answer)}
              onEdited={showEdited}
              onDeleted={refresh}
            />
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

/** A deleted comment keeps its place only while an answer stands below it. */
function withoutEmptyPlaces(comments: Comment[]): Comment[] {
  const answered = new Set<string | null>()
  const kept = comments.toReversed().filter((comment) => {
    const stays = !comment.deleted || answered.has(comment.id)
    if (stays) answered.add(comment.parent_id)
    return stays
  })
  return kept.reverse()
}
