import type { Me } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { MaskMark } from '@/shared/ui/mask-mark'
import { Monogram } from '@/shared/ui/monogram'
import styles from './compose-post.module.css'

/** Who is going to be seen as the author. */
export function ComposeVoice({ me, anonymous }: { me: Me; anonymous: boolean }) {
  const t = useText()
  return (
    <div className={styles.voice} aria-live="polite">
      {anonymous ? (
        <>
          <MaskMark postId="draft" voice="op" size={36} />
          <p>
            <strong>{t('compose.as-anonymous')}</strong>
            <small>{t('compose.as-anonymous-hint')}</small>
          </p>
        </>
      ) : (
        <>
          <Monogram author={me} size={36} />
          <p>
            <strong>{t('compose.as', { name: me.display_name || me.username })}</strong>
            <small>{t('compose.as-hint')}</small>
          </p>
        </>
      )}
    </div>
  )
}
