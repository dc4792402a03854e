import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { fieldError } from '@/shared/api/problem'
import type { Comment, Post } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { useSubmissionKey } from '@/shared/lib/use-submission-key'
import { Button } from '@/shared/ui/button'
import { Check } from '@/shared/ui/check'
import { FormError } from '@/shared/ui/form-error'
import { WordsField } from '@/shared/ui/words-field'
import { sayComment, type CommentDraft } from './api'
import styles from './comment-form.module.css'

export const longestComment = 2000

type CommentFormProps = { post: Post; parent?: Comment; onSaid: () => Promise<void>; onClose?: () => void }

/** A comment or a reply. Under one's own anonymous post one stays anonymous unless one chooses otherwise. */
export function CommentForm({ post, parent, onSaid, onClose }: CommentFormProps) {
  const t = useText()
  const submission = useSubmissionKey()
  const hiddenAuthor = post.is_anonymous && post.mine
  const [content, setContent] = useState('')
  const [anonymous, setAnonymous] = useState(hiddenAuthor)

  const say = useMutation({
    mutationFn: (draft: CommentDraft) => sayComment(post.id, draft, submission.keyFor(draft)),
    onSuccess: async () => {
      submission.settle()
      setContent('')
      await onSaid()
      onClose?.()
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
      onSubmit={(event) => {
        event.preventDefault()
        if (say.isPending) return
        say.mutate({ content, is_anonymous: anonymous, ...(parent ? { parent_id: parent.id } : {}) })
      }}
    >
      <WordsField
        label={t(parent ? 'comment.reply-label' : 'comment.label')}
        value={content}
        onChange={setContent}
        longest={longestComment}
        error={fieldError(say.error, '/content')}
        rows={2}
        startHere={parent !== undefined}
      />
      <FormError error={say.error} fields={['/content']} />
      <div className={styles.foot}>
        <Check label={t('comment.anonymous')} hint={hint} checked={anonymous} onChange={setAnonymous} />
        <div className={styles.actions}>
          {onClose ? (
            <Button look="quiet" onClick={onClose}>
              {t('dialog.cancel')}
            </Button>
          ) : null}
          <Button look="primary" type="submit" busy={say.isPending}>
            {t(parent ? 'comment.reply' : 'comment.say')}
          </Button>
        </div>
      </div>
    </form>
  )
}
