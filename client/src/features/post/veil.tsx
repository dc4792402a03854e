import type { Post } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { reveal, useRevealed } from '@/shared/lib/revealed'
import { useMe } from '@/shared/session/me'
import { Button } from '@/shared/ui/button'
import styles from './veil.module.css'

/** Whether the post's words wait for the reader's wish. Covered words are not on the page at all. */
export function useCovered(post: Post): boolean {
  const me = useMe()
  const revealed = useRevealed(post.id)
  return post.is_nsfw && !post.mine && !revealed && me?.nsfw !== 'show'
}

export function Veil({ postId }: { postId: string }) {
  const t = useText()
  return (
    <div className={styles.veil}>
      <p>{t('veil.text')}</p>
      <Button onClick={() => reveal(postId)}>{t('veil.reveal')}</Button>
    </div>
  )
}
