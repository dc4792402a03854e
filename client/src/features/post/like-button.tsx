import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Post } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { useDoors } from '@/shared/lib/doors'
import { explain } from '@/shared/lib/explain'
import { useMe } from '@/shared/session/me'
import { notify } from '@/shared/ui/notice'
import { setLike } from './api'
import { patchPost } from './cache'
import styles from './actions.module.css'
import { Icon } from '@/shared/ui/icon'

/** Shows the like at once and takes it back, with a word, if the server refuses. */
export function LikeButton({ post }: { post: Post }) {
  const t = useText()
  const me = useMe()
  const doors = useDoors()
  const client = useQueryClient()

  /** While a newer press waits its turn, what it wished for stays shown. */
  const isLast = () => client.isMutating({ mutationKey: ['like', post.id] }) === 1

  const like = useMutation({
    mutationKey: ['like', post.id],
    // One after another: the last press decides, whatever the network does.
    scope: { id: `like ${post.id}` },
    mutationFn: (liked: boolean) => setLike(post.id, liked),
    onMutate: (liked) => {
      const before = { liked: post.liked, likes_count: post.likes_count }
      const step = Number(liked) - Number(post.liked)
      patchPost(client, post.id, (shown) => ({ ...shown, liked, likes_count: shown.likes_count + step }))
      return before
    },
    onSuccess: (counted) => {
      if (isLast()) patchPost(client, post.id, (shown) => ({ ...shown, ...counted }))
    },
    onError: (error, _, before) => {
      if (before && isLast()) patchPost(client, post.id, (shown) => ({ ...shown, ...before }))
      notify(explain(error, t))
    },
  })

  // A named post of one's own is not for one's own like; on an anonymous one the button must not tell the author.
  const notLikeable = post.moderation_status !== 'approved' || (post.mine && !post.is_anonymous)
  return (
    <button
      type="button"
      className={post.liked ? styles.liked : styles.action}
      aria-pressed={post.liked}
      aria-label={t(notLikeable ? 'post.likes' : 'post.like', { count: post.likes_count })}
      disabled={notLikeable}
      onClick={() => (me === null ? doors.invite('like') : like.mutate(!post.liked))}
    >
      <Icon name="heart" />
      <span aria-hidden>{post.likes_count || ''}</span>
    </button>
  )
}
