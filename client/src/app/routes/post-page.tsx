import { useEffect, useRef } from 'react'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, getRouteApi, useLocation, useRouter } from '@tanstack/react-router'
import { thread } from '@/features/comment/api'
import { CommentThread } from '@/features/comment/comment-thread'
import { onePost } from '@/features/post/api'
import { knownPost, patchPost } from '@/features/post/cache'
import { PostCard } from '@/features/post/post-card'
import { isProblem } from '@/shared/api/problem'
import type { Post } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { useTitle } from '@/shared/lib/use-title'
import { Empty } from '@/shared/ui/empty'
import { Failed } from '@/shared/ui/failed'
import { Skeleton } from '@/shared/ui/skeleton'
import { useCovered } from '@/shared/ui/veil'
import styles from './post-page.module.css'
import { Icon } from '@/shared/ui/icon'

const route = getRouteApi('/post/$id')

export function PostPage() {
  const t = useText()
  const { id } = route.useParams()
  const client = useQueryClient()
  const post = useQuery({ ...onePost(id), placeholderData: () => knownPost(client, id) })
  useTitle(t('post.title'))
  return (
    <>
      <BackBar />
      {post.data ? (
        <WholePost post={post.data} />
      ) : post.isPending ? (
        <Skeleton rows={3} />
      ) : isProblem(post.error) && [404, 422].includes(post.error.problem.status) ? (
        <Empty title={t('post.absent')}>
          <Link to="/">{t('not-found.home')}</Link>
        </Empty>
      ) : (
        <Failed error={post.error} onRetry={() => void post.refetch()} />
      )}
    </>
  )
}

function WholePost({ post }: { post: Post }) {
  const router = useRouter()
  const client = useQueryClient()
  const covered = useCovered(post)
  useScrollToComments(post.id)
  const countOneMore = () =>
    patchPost(client, post.id, (known) => ({ ...known, comments_count: known.comments_count + 1 }))
  return (
    <>
      <PostCard post={post} whole onDeleted={() => void router.navigate({ to: '/', replace: true })} />
      {covered ? null : <CommentThread post={post} onSaid={countOneMore} />}
    </>
  )
}

/** An address that ends in #comments leads to them once they are there to be scrolled to. */
function useScrollToComments(postId: string) {
  const { hash } = useLocation()
  // Only looked at here: the thread itself asks for it.
  const { isSuccess } = useInfiniteQuery({ ...thread(postId), enabled: false })
  const waited = useRef(hash === 'comments')
  useEffect(() => {
    if (!waited.current || !isSuccess) return
    waited.current = false
    document.getElementById('comments')?.scrollIntoView()
  }, [isSuccess])
}

function BackBar() {
  const t = useText()
  const router = useRouter()
  return (
    <div className={styles.bar}>
      <button
        type="button"
        aria-label={t('shell.back')}
        onClick={() =>
          router.history.canGoBack() ? router.history.back() : void router.navigate({ to: '/' })
        }
      >
        <Icon name="arrow-left" size={24} />
      </button>
      <h1 tabIndex={-1}>{t('post.title')}</h1>
    </div>
  )
}
