import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { fieldError } from '@/shared/api/problem'
import type { Comment } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { Button } from '@/shared/ui/button'
import { FormError } from '@/shared/ui/form-error'
import { WordsField } from '@/shared/ui/words-field'
import { editComment } from './api'
import styles from './comment-form.module.css'
import { longestComment } from './comment-form'

type EditCommentProps = { comment: Comment; onSaved: (edited: Comment) => void; onClose: () => void }

export function EditComment({ comment, onSaved, onClose }: EditCommentProps) {
  const t = useText()
  const [content, setContent] = useState(comment.content ?? '')
  const save = useMutation({
    mutationFn: () => editComment(comment.id, content),
    onSuccess: (edited) => {
      onSaved(edited)
      onClose()
    },
  })
  return (
    <form
      className={styles.reply}
      noValidate
      onChange={() => {
        if (save.isError) save.reset()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (!save.isPending) save.mutate()
      }}
    >
      <WordsField
        label={t('comment.edit-label')}
        value={content}
        onChange={setContent}
        longest={longestComment}
        error={fieldError(save.error, '/content')}
        rows={2}
        sending={save.isPending}
        startHere
      />
      <FormError error={save.error} fields={['/content']} words />
      {save.isPaused ? (
        <p className={styles.waiting} role="status">
          {t('compose.offline')}
        </p>
      ) : null}
      <div className={styles.foot}>
        <div className={styles.actions}>
          <Button look="quiet" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button look="primary" type="submit" busy={save.isPending}>
            {t('edit.save')}
          </Button>
        </div>
      </div>
    </form>
  )
}
