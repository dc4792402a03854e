import { useRef, useState } from 'react'
import { Link, useRouter } from '@tanstack/react-router'
import type { Post } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { AuthorLine } from '@/shared/ui/author-line'
import { Badge } from '@/shared/ui/badge'
import { lazyPart } from '@/shared/ui/lazy-part'
import { Skeleton } from '@/shared/ui/skeleton'
import { RichText } from '@/shared/ui/rich-text'
import { Time } from '@/shared/ui/time'
import { useCovered, Veil } from '@/shared/ui/veil'
import actions from './actions.module.css'
import { LikeButton } from './like-button'
import styles from './post-card.module.css'
import { PostMenu } from './post-menu'
import { Icon } from '@/shared/ui/icon'

const EditPost = lazyPart(async () => (await import('./edit-post')).EditPost, <Skeleton rows={1} />)

/** How much of a post a list shows before it offers the rest on the post's own page. */
const longFrom = { letters: 900, lines: 12 }

type PostCardProps = {
  post: Post
  /** On its own page a post is shown whole. */
  whole?: boolean
  onDeleted?: () => void
}

/** A post: the words first, its author small, what can be done in one line at the foot. */
export function PostCard({ post, whole = false, onDeleted }: PostCardProps) {
  const t = useText()
  const router = useRouter()
  const card = useRef<HTMLElement>(null)
  const covered = useCovered(post)
  const [editing, setEditing] = useState(false)
  const params = { id: post.id }
  const long = !whole && isLong(post.content)
  const read = () => card.current?.focus({ preventScroll: true })

  function open({ target }: MouseEvent) {
    const inControl = target instanceof Element && target.closest('a, button') !== null
    if (inControl || !(getSelection()?.isCollapsed ?? true)) return
    void router.navigate({ to: '/post/$id', params })
  }

  return (
    <article
      ref={card}
      tabIndex={-1}
      className={styles.post}
      aria-label={t('post.by', { name: post.author?.display_name || post.author_label })}
    >
      <AuthorLine
        postId={post.id}
        author={post.author}
        label={post.author_label}
        op
        time={
          <Link to="/post/$id" params={params}>
            <Time at={post.published_at ?? post.created_at} />
          </Link>
        }
      >
        {post.is_nsfw ? <Badge>18+</Badge> : null}
        {post.is_anonymous && post.mine ? <Badge>{t('post.yours')}</Badge> : null}
        {post.moderation_status === 'pending' ? <Badge tone="warn">{t('post.pending')}</Badge> : null}
        {post.moderation_status === 'rejected' ? <Badge tone="danger">{t('post.rejected')}</Badge> : null}
      </AuthorLine>

      {editing ? (
        <EditPost
          post={post}
          onClose={() => {
            setEditing(false)
            read()
          }}
        />
      ) : covered ? (
        <Veil postId={post.id} onReveal={read} />
      ) : whole ? (
        <div className={styles.words}>
          <RichText html={post.content_html} lang={post.language} />
        </div>
      ) : (
        // By keyboard the time opens the post; a finger may press the words too, and may still select them.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div
          className={[long ? styles.long : styles.words, styles.opens].join(' ')}
          onClick={({ nativeEvent }) => open(nativeEvent)}
        >
          <RichText html={post.content_html} lang={post.language} />
        </div>
      )}

      {long && !covered && !editing ? (
        <Link to="/post/$id" params={params} className={styles.rest}>
          {t('post.read-on')}
        </Link>
      ) : null}

      {post.tags.length > 0 && !editing ? (
        <ul className={styles.tags} aria-label={t('post.tags')}>
          {post.tags.map((tag) => (
            <li key={tag}>
              <Link to="/tag/$tag" params={{ tag }}>
                #{tag}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}

      <footer className={actions.actions} hidden={editing}>
        <LikeButton post={post} />
        <Link
          to="/post/$id"
          params={params}
          hash="comments"
          className={actions.action}
          aria-label={t('post.comments', { count: post.comments_count })}
        >
          <Icon name="message-circle" />
          <span aria-hidden>{post.comments_count || ''}</span>
        </Link>
        {post.edited_at === null ? null : <small className={styles.edited}>{t('post.edited')}</small>}
        <span className={actions.rest}>
          <PostMenu post={post} onEdit={() => setEditing(true)} {...(onDeleted ? { onDeleted } : {})} />
        </span>
      </footer>
    </article>
  )
}

/** Four hundred lines of one letter are long, too. */
function isLong(content: string): boolean {
  return content.length > longFrom.letters || content.split('\n').length > longFrom.lines
}
