import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Post } from '@/shared/api/types'
import { fieldError } from '@/shared/api/problem'
import { useText } from '@/shared/i18n/language'
import { Button } from '@/shared/ui/button'
import { Check } from '@/shared/ui/check'
import { FormError } from '@/shared/ui/form-error'
import { notify } from '@/shared/ui/notice'
import { TagInput } from '@/shared/ui/tag-input'
import { WordsField } from '@/shared/ui/words-field'
import { editPost } from './api'
import { patchPost } from './cache'
import styles from './compose-post.module.css'

const longest = 5000

export function EditPost({ post, onClose }: { post: Post; onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const [content, setContent] = useState(post.content)
  const [tags, setTags] = useState(post.tags)
  const [nsfw, setNsfw] = useState(post.is_nsfw)

  const save = useMutation({
    mutationFn: () => editPost(post.id, { content, tags, is_nsfw: nsfw }),
    onSuccess: (edited) => {
      patchPost(client, post.id, () => edited)
      notify(t(edited.moderation_status === 'pending' ? 'compose.pending' : 'edit.saved'))
      onClose()
    },
  })

  return (
    <form
      className={styles.edit}
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
        label={t('edit.label')}
        value={content}
        onChange={setContent}
        longest={longest}
        error={fieldError(save.error, '/content')}
        sending={save.isPending}
        startHere
      />
      <fieldset className={styles.rest} disabled={save.isPending}>
        <TagInput tags={tags} onChange={setTags} error={fieldError(save.error, '/tags')} />
        <Check checked={nsfw} onChange={setNsfw} label={t('compose.nsfw')} />
      </fieldset>
      <FormError error={save.error} fields={['/content', '/tags']} words />
      <div className={styles.actions}>
        {save.isPaused ? (
          <p className={styles.waiting} role="status">
            {t('compose.offline')}
          </p>
        ) : null}
        <Button onClick={onClose}>{t('dialog.cancel')}</Button>
        <Button look="primary" type="submit" busy={save.isPending}>
          {t('edit.save')}
        </Button>
      </div>
    </form>
  )
}
