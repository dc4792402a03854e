import { useMutation } from '@tanstack/react-query'
import { fieldError } from '@/shared/api/problem'
import type { Comment, Post } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { useSending } from '@/shared/lib/use-sending'
import { Button } from '@/shared/ui/button'
import { Check } from '@/shared/ui/check'
import { FormError } from '@/shared/ui/form-error'
import { WordsField } from '@/shared/ui/words-field'
import { sayComment, type CommentDraft } from './api'
import styles from './comment-form.module.css'
import { dropWords, wordsKey } from './draft'
import { useWords } from './use-words'

export const longestComment = 2000

type CommentFormProps = {
  post: Post
  parent?: Comment
  onSaid: (comment: Comment) => void
  onClose?: () => void
}

/**
 * A comment or a reply. Under one's own anonymous post one stays anonymous unless one chooses otherwise; while nobody
 * chose, the server decides, who knows best whose post it is.
 */
export function CommentForm({ post, parent, onSaid, onClose }: CommentFormProps) {
  const t = useText()
  const place = parent?.id ?? post.id
  const mutationKey = ['say', place]
  const { sending, paused, arrived } = useSending(mutationKey)
  const { words, change } = useWords(place, arrived)
  const hiddenAuthor = post.is_anonymous && post.mine
  const anonymous = words.anonymous ?? hiddenAuthor

  const say = useMutation({
    mutationKey,
    mutationFn: (body: CommentDraft) => sayComment(post.id, body, wordsKey(place, words, body)),
    onSuccess: (comment) => {
      dropWords(place)
      onSaid(comment)
    },
  })

  const hint = anonymous
    ? t('comment.anonymous-hint')
    : hiddenAuthor
      ? t('comment.named-under-own')
      : undefined
  return (
    <form
      className={[styles.form, anonymous ? styles.anonymous : '', parent ? styles.reply : '']
        .filter(Boolean)
        .join(' ')}
      noValidate
      onChange={() => {
        if (say.isError) say.reset()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (sending || say.isPending) return
        const body = {
          content: words.content,
          ...(words.anonymous === null ? {} : { is_anonymous: words.anonymous }),
          ...(parent ? { parent_id: parent.id } : {}),
        }
        say.mutate(body, { onSuccess: () => onClose?.() })
      }}
    >
      <WordsField
        label={t(parent ? 'comment.reply-label' : 'comment.label')}
        value={words.content}
        onChange={(content) => change({ content })}
        longest={longestComment}
        error={fieldError(say.error, '/content')}
        rows={2}
        sending={sending}
        startHere={parent !== undefined}
      />
      <FormError error={say.error} fields={['/content']} words />
      {paused ? (
        <p className={styles.waiting} role="status">
          {t('compose.offline')}
        </p>
      ) : null}
      <div className={styles.foot}>
        <Check
          label={t('comment.anonymous')}
          hint={hint}
          checked={anonymous}
          onChange={(checked) => change({ anonymous: checked })}
        />
        <div className={styles.actions}>
          {onClose ? (
            <Button look="quiet" onClick={onClose}>
              {t('dialog.cancel')}
            </Button>
          ) : null}
          <Button look="primary" type="submit" busy={sending}>
            {t(parent ? 'comment.reply' : 'comment.say')}
          </Button>
        </div>
      </div>
    </form>
  )
}
