import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isProblem } from '@/shared/api/problem'
import type { QueueItem } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { AuthorLine } from '@/shared/ui/author-line'
import { Badge } from '@/shared/ui/badge'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import { FormError } from '@/shared/ui/form-error'
import { notify } from '@/shared/ui/notice'
import { RichText } from '@/shared/ui/rich-text'
import { Time } from '@/shared/ui/time'
import { decide, queue, type Decision } from './api'
import styles from './queue-row.module.css'

/** One thing that waits: what it says, what was said against it, and the decisions open to it. */
export function QueueRow({ item }: { item: QueueItem }) {
  const t = useText()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const { subject, post, comment } = item
  const thing = post ?? comment
  // A comment that nobody reported is here because it waits: what waits is seen by nobody who could report it.
  const pending = post ? post.moderation_status === 'pending' : item.reports.length === 0

  const decision = useMutation({
    mutationFn: (choice: Decision) =>
      decide({ subject, decision: choice, ...(reason.trim() ? { reason: reason.trim() } : {}) }),
    onSuccess: (_, choice) => {
      notify(t(`decided.${choice}`))
      // Everybody's lists may hold it, or miss it now.
      void client.invalidateQueries({ queryKey: ['posts'] })
      void client.invalidateQueries({ queryKey: ['moderation'] })
      void client.invalidateQueries({ queryKey: ['post', subject.id] })
    },
    onError: (error) => {
      if (!isProblem(error, 'already-decided')) return
      notify(t('queue.already-decided'))
      void client.invalidateQueries({ queryKey: queue.queryKey })
    },
  })

  const choices: Decision[] = pending ? ['approve', 'reject'] : ['keep', 'remove']
  if (post && !post.is_nsfw) choices.push('mark_nsfw')
  const postId = post?.id ?? comment?.post_id ?? subject.id
  return (
    <li className={styles.row} aria-label={t(subject.kind === 'post' ? 'queue.post' : 'queue.comment')}>
      <AuthorLine
        postId={postId}
        author={thing?.author ?? null}
        label={thing?.author_label ?? ''}
        op={comment?.is_op ?? true}
        time={
          <Link to="/post/$id" params={{ id: postId }}>
            <Time at={item.created_at} />
          </Link>
        }
      >
        {pending && post ? null : (
          <Badge>{t(subject.kind === 'post' ? 'queue.post' : 'queue.comment')}</Badge>
        )}
        {pending ? <Badge tone="warn">{t('post.pending')}</Badge> : null}
        {post?.is_nsfw ? <Badge>18+</Badge> : null}
      </AuthorLine>
      {thing?.content_html ? (
        <div className={styles.words}>
          <RichText html={thing.content_html} />
        </div>
      ) : null}
      {post && post.tags.length > 0 ? (
        <p className={styles.tags}>{post.tags.map((tag) => `#${tag}`).join('  ')}</p>
      ) : null}
      {item.reports.length > 0 ? (
        <ul className={styles.reports} aria-label={t('queue.reports', { count: item.reports.length })}>
          {item.reports.map((report) => (
            <li key={`${report.created_at} ${report.reason} ${report.note}`}>
              <strong>{t(`reason.${report.reason}`)}</strong>
              {report.note ? ` – ${report.note}` : null}
            </li>
          ))}
        </ul>
      ) : null}
      <Field label={t('queue.reason')} hint={t('queue.reason-hint')}>
        {(wiring) => <input {...wiring} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      {isProblem(decision.error, 'already-decided') ? null : <FormError error={decision.error} />}
      <div className={styles.choices}>
        {choices.map((choice) => (
          <Button
            key={choice}
            look={
              choice === 'approve' || choice === 'keep'
                ? 'primary'
                : choice === 'mark_nsfw'
                  ? 'plain'
                  : 'danger'
            }
            busy={decision.isPending}
            onClick={() => decision.mutate(choice)}
          >
            {t(`decision.${choice}`)}
          </Button>
        ))}
      </div>
    </li>
  )
}
