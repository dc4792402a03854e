import { useEffect, useRef } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { fieldError, isProblem } from '@/shared/api/problem'
import type { Me, Post } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { explain } from '@/shared/lib/explain'
import { useSending } from '@/shared/lib/use-sending'
import { Button } from '@/shared/ui/button'
import { Check } from '@/shared/ui/check'
import { FormError } from '@/shared/ui/form-error'
import { notify } from '@/shared/ui/notice'
import { TagInput } from '@/shared/ui/tag-input'
import { WordsField } from '@/shared/ui/words-field'
import { publishPost, type PostDraft } from './api'
import styles from './compose-post.module.css'
import { ComposeVoice } from './compose-voice'
import { draftKey, draftPublished } from './draft'
import { useDraft } from './use-draft'

const longest = 5000

type ComposePostProps = {
  me: Me
  /** Not called for somebody who went elsewhere meanwhile. */
  onPublished: (post: Post) => void
}

/** Writing a post. Under a mask the whole sheet changes colour, so that nobody forgets who they are being. */
export function ComposePost({ me, onPublished }: ComposePostProps) {
  const t = useText()
  const client = useQueryClient()
  const here = useRef(false)
  const mutationKey = ['publish', me.id]
  const { sending, paused, arrived } = useSending(mutationKey)
  const { draft, readings, change } = useDraft(me.id, arrived)
  const anonymous = draft.is_anonymous

  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  const publish = useMutation({
    mutationKey,
    mutationFn: (body: PostDraft) => publishPost(body, draftKey(me.id, body)),
    onSuccess: (post, body) => {
      draftPublished(me.id, body)
      notify(t(post.moderation_status === 'approved' ? 'compose.published' : 'compose.pending'))
      void client.invalidateQueries({ queryKey: ['posts'] })
    },
    onError: (error) => {
      if (!here.current && !isProblem(error, 'not-signed-in')) notify(explain(error, t))
    },
  })

  function edit(part: Partial<PostDraft>) {
    if (publish.isError) publish.reset()
    change(part)
  }

  return (
    <form
      className={anonymous ? styles.anonymous : styles.named}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending && !publish.isPending) publish.mutate(draft, { onSuccess: onPublished })
      }}
    >
      <ComposeVoice me={me} anonymous={anonymous} />
      <WordsField
        label={t('compose.label')}
        placeholder={t('compose.placeholder')}
        value={draft.content}
        onChange={(content) => edit({ content })}
        longest={longest}
        error={fieldError(publish.error, '/content')}
        rows={7}
        sending={sending}
        startHere
      />
      <fieldset className={styles.rest} disabled={sending}>
        <TagInput
          key={readings}
          tags={draft.tags}
          onChange={(tags) => edit({ tags })}
          error={fieldError(publish.error, '/tags')}
        />
        <div>
          <Check
            label={t('compose.anonymous')}
            hint={t('compose.anonymous-hint')}
            checked={anonymous}
            onChange={(checked) => edit({ is_anonymous: checked })}
          />
          <Check
            label={t('compose.nsfw')}
            hint={t('compose.nsfw-hint')}
            checked={draft.is_nsfw}
            onChange={(checked) => edit({ is_nsfw: checked })}
          />
        </div>
      </fieldset>
      <FormError error={publish.error} fields={['/content', '/tags']} words />
      <div className={styles.actions}>
        {paused ? (
          <p className={styles.waiting} role="status">
            {t('compose.offline')}
          </p>
        ) : null}
        <Button look="primary" type="submit" busy={sending}>
          {t(anonymous ? 'compose.publish-anonymously' : 'compose.publish')}
        </Button>
      </div>
    </form>
  )
}
