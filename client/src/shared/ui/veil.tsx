import type { Post } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { reveal, useRevealed } from '@/shared/lib/revealed'
import { useMe } from '@/shared/session/me'
import { Button } from './button'
import styles from './veil.module.css'

/** Whether the post's words wait for the reader's wish. Covered words are not on the page at all. */
export function useCovered(post: Pick<Post, 'id' | 'is_nsfw' | 'mine'>): boolean {
  const me = useMe()
  const revealed = useRevealed(post.id)
  return post.is_nsfw && !post.mine && !revealed && me?.nsfw !== 'show'
}

/** `onReveal` takes the focus to the words, for the button goes away with the veil. */
export function Veil({ postId, onReveal }: { postId: string; onReveal: () => void }) {
  const t = useText()
  return (
    <div className={styles.veil}>
      <p>{t('veil.text')}</p>
      <Button
        onClick={() => {
          onReveal()
          reveal(postId)
        }}
      >
        {t('veil.reveal')}
      </Button>
    </div>
  )
}
