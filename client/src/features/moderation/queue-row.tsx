import { useRef, useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isProblem } from '@/shared/api/problem'
import type { QueueItem } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { AuthorLine } from '@/shared/ui/author-line'
import { Badge } from '@/shared/ui/badge'
import { Button } from '@/shared/ui/button'
import { FormError } from '@/shared/ui/form-error'
import { notify } from '@/shared/ui/notice'
import { RichText } from '@/shared/ui/rich-text'
import { Time } from '@/shared/ui/time'
import { useCovered, Veil } from '@/shared/ui/veil'
import { decide, queue, type Decision } from './api'
import { dropItem } from './cache'
import styles from './queue-row.module.css'
import { ReasonForm } from './reason-form'

type Decided = { choice: Decision; reason?: string }

/** One thing that waits: what it says, what was said against it, and the decisions open to it. */
export function QueueRow({ item }: { item: QueueItem }) {
  const t = useText()
  const client = useQueryClient()
  const row = useRef<HTMLLIElement>(null)
  const [asking, setAsking] = useState<Decision | null>(null)
  const { subject, post, comment } = item
  const thing = post ?? comment
  // A comment that nobody reported is here because it waits: what waits is seen by nobody who could report it.
  const pending = post ? post.moderation_status === 'pending' : item.reports.length === 0
  const covered = useCovered({ id: subject.id, mine: false, is_nsfw: post?.is_nsfw ?? false })
  const read = () => row.current?.focus({ preventScroll: true })

  function leave() {
    focusNeighbour(row.current)
    dropItem(client, subject)
  }

  const decision = useMutation({
    mutationFn: ({ choice, reason }: Decided) =>
      decide({ subject, decision: choice, ...(reason ? { reason } : {}) }),
    onSuccess: (_, { choice }) => {
      notify(t(`decided.${choice}`))
      // The row goes at once: a second press would be a second decision. What waits and is only covered stays.
      if (!(pending && choice === 'mark_nsfw')) leave()
      // Everybody's lists may hold it, or miss it now.
      void client.invalidateQueries({ queryKey: ['posts'] })
      void client.invalidateQueries({ queryKey: ['moderation'] })
      void client.invalidateQueries({ queryKey: ['post', subject.id] })
    },
    onError: (error) => {
      if (!isProblem(error, 'already-decided')) return
      notify(t('queue.already-decided'))
      leave()
      void client.invalidateQueries({ queryKey: queue.queryKey })
    },
  })

  const choices: Decision[] = pending ? ['approve', 'reject'] : ['keep', 'remove']
  if (post && !post.is_nsfw) choices.push('mark_nsfw')
  const postId = post?.id ?? comment?.post_id ?? subject.id
  return (
    <li
      ref={row}
      tabIndex={-1}
      className={styles.row}
      aria-label={t(subject.kind === 'post' ? 'queue.post' : 'queue.comment')}
    >
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
      {covered ? (
        <Veil postId={subject.id} onReveal={read} />
      ) : thing?.content_html ? (
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
      {isProblem(decision.error, 'already-decided') ? null : <FormError error={decision.error} />}
      {asking ? (
        <ReasonForm
          choice={asking}
          busy={decision.isPending}
          onDecide={(reason) => decision.mutate({ choice: asking, reason })}
          onClose={() => {
            setAsking(null)
            read()
          }}
        />
      ) : (
        <div className={styles.choices}>
          {choices.map((choice) => (
            <Button
              key={choice}
              look={lookOf(choice)}
              busy={decision.isPending}
              onClick={() => (takesAway(choice) ? setAsking(choice) : decision.mutate({ choice }))}
            >
              {t(`decision.${choice}`)}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}

function takesAway(choice: Decision): boolean {
  return choice === 'reject' || choice === 'remove'
}

function lookOf(choice: Decision): 'primary' | 'plain' | 'danger' {
  if (takesAway(choice)) return 'danger'
  return choice === 'mark_nsfw' ? 'plain' : 'primary'
}

/** The next thing that waits, or the page when nothing does. */
function focusNeighbour(row: Element | null) {
  const next = row?.nextElementSibling ?? row?.previousElementSibling ?? document.querySelector('main')
  if (next instanceof HTMLElement) next.focus()
}
