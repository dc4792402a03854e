import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { fieldError } from '@/shared/api/problem'
import type { Me, Post } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { useSubmissionKey } from '@/shared/lib/use-submission-key'
import { Button } from '@/shared/ui/button'
import { Check } from '@/shared/ui/check'
import { FormError } from '@/shared/ui/form-error'
import { MaskMark } from '@/shared/ui/mask-mark'
import { Monogram } from '@/shared/ui/monogram'
import { notify } from '@/shared/ui/notice'
import { TagInput } from '@/shared/ui/tag-input'
import { WordsField } from '@/shared/ui/words-field'
import { publishPost, type PostDraft } from './api'
import styles from './compose-post.module.css'
import { emptyDraft, loadDraft, saveDraft } from './draft'

const longest = 5000

type ComposePostProps = { me: Me; onPublished: (post: Post) => void }

/** Writing a post. Under a mask the whole sheet changes colour, so that nobody forgets who they are being. */
export function ComposePost({ me, onPublished }: ComposePostProps) {
  const t = useText()
  const client = useQueryClient()
  const submission = useSubmissionKey()
  const [draft, setDraft] = useState(() => loadDraft(me.id))
  const anonymous = draft.is_anonymous

  function change(part: Partial<PostDraft>) {
    const changed = { ...draft, ...part }
    setDraft(changed)
    saveDraft(me.id, changed)
  }

  const publish = useMutation({
    mutationFn: (body: PostDraft) => publishPost(body, submission.keyFor(body)),
    onSuccess: (post) => {
      submission.settle()
      saveDraft(me.id, emptyDraft)
      setDraft(emptyDraft)
      notify(t(post.moderation_status === 'approved' ? 'compose.published' : 'compose.pending'))
      void client.invalidateQueries({ queryKey: ['posts'] })
      onPublished(post)
    },
  })

  return (
    <form
      className={anonymous ? styles.anonymous : styles.named}
      onSubmit={(event) => {
        event.preventDefault()
        if (!publish.isPending) publish.mutate(draft)
      }}
    >
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

      <WordsField
        label={t('compose.label')}
        placeholder={t('compose.placeholder')}
        value={draft.content}
        onChange={(content) => change({ content })}
        longest={longest}
        error={fieldError(publish.error, '/content')}
        rows={7}
        startHere
      />
      <TagInput
        tags={draft.tags}
        onChange={(tags) => change({ tags })}
        error={fieldError(publish.error, '/tags')}
      />
      <div>
        <Check
          label={t('compose.anonymous')}
          hint={t('compose.anonymous-hint')}
          checked={anonymous}
          onChange={(checked) => change({ is_anonymous: checked })}
        />
        <Check
          label={t('compose.nsfw')}
          hint={t('compose.nsfw-hint')}
          checked={draft.is_nsfw}
          onChange={(checked) => change({ is_nsfw: checked })}
        />
      </div>
      <FormError error={publish.error} fields={['/content', '/tags']} />
      <div className={styles.actions}>
        {publish.isPaused ? <p className={styles.waiting}>{t('compose.offline')}</p> : null}
        <Button look="primary" type="submit" busy={publish.isPending}>
          {t(anonymous ? 'compose.publish-anonymously' : 'compose.publish')}
        </Button>
      </div>
    </form>
  )
}
