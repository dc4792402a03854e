import { useEffect, useRef, useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import type { Comment, Post } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { useDoors } from '@/shared/lib/doors'
import { isModerator, useMe } from '@/shared/session/me'
import { AuthorLine } from '@/shared/ui/author-line'
import { Badge } from '@/shared/ui/badge'
import { Confirm } from '@/shared/ui/confirm'
import { Menu } from '@/shared/ui/menu'
import { MenuItem } from '@/shared/ui/menu-item'
import { RichText } from '@/shared/ui/rich-text'
import { Time } from '@/shared/ui/time'
import { deleteComment } from './api'
import { CommentForm } from './comment-form'
import styles from './comment-row.module.css'
import { EditComment } from './edit-comment'

type CommentRowProps = {
  comment: Comment
  post: Post
  /** Brought into sight and marked for a moment. */
  justSaid: boolean
  /** Called with an answer to this comment. */
  onSaid: (answer: Comment) => void
  onEdited: (edited: Comment) => void
  onDeleted: () => Promise<void>
}

export function CommentRow({ comment, post, justSaid, onSaid, onEdited, onDeleted }: CommentRowProps) {
  const t = useText()
  const me = useMe()
  const doors = useDoors()
  const [mode, setMode] = useState<'read' | 'reply' | 'edit' | 'delete'>('read')
  const row = useRef<HTMLLIElement>(null)

  /** The form or dialog goes away; the focus goes to what is read instead of it. */
  function read() {
    setMode('read')
    row.current?.focus({ preventScroll: true })
  }

  useEffect(() => {
    if (justSaid) row.current?.scrollIntoView({ block: 'center' })
  }, [justSaid])

  const remove = useMutation({
    mutationFn: () => deleteComment(comment.id),
    onSuccess: async () => {
      read()
      await onDeleted()
      if (document.activeElement !== document.body) return // the reader went on meanwhile
      const rest = row.current ?? document.getElementById('comments-title')
      rest?.focus({ preventScroll: true })
    },
  })

  const depth = styles[`depth-${Math.min(comment.depth, 8)}`]
  if (comment.deleted || comment.content_html === null) {
    return (
      <li ref={row} tabIndex={-1} className={[styles.row, depth].join(' ')}>
        <p className={styles.deleted}>{t('comment.deleted')}</p>
      </li>
    )
  }
  return (
    <li
      ref={row}
      id={`comment-${comment.id}`}
      tabIndex={-1}
      className={[styles.row, depth, justSaid ? styles.said : ''].filter(Boolean).join(' ')}
    >
      <AuthorLine
        postId={comment.post_id}
        author={comment.author}
        label={comment.author_label}
        op={comment.is_op}
        size={24}
        time={<Time at={comment.created_at} />}
      >
        {comment.is_op ? <Badge tone="accent">{t('comment.op')}</Badge> : null}
        {comment.mine && comment.author === null ? <Badge>{t('comment.yours')}</Badge> : null}
      </AuthorLine>
      {mode === 'edit' ? (
        <EditComment comment={comment} onSaved={onEdited} onClose={read} />
      ) : (
        <div className={styles.words}>
          <RichText html={comment.content_html} />
        </div>
      )}
      <div className={styles.foot}>
        {post.moderation_status === 'approved' ? (
          <button
            type="button"
            className={styles.reply}
            aria-expanded={mode === 'reply'}
            onClick={() =>
              me === null ? doors.invite('comment') : setMode(mode === 'reply' ? 'read' : 'reply')
            }
          >
            {t('comment.reply')}
          </button>
        ) : null}
        {comment.edited_at === null ? null : <small>{t('post.edited')}</small>}
        <span className={styles.menu}>
          <Menu label={t('comment.more')}>
            {comment.mine ? (
              <MenuItem icon="pencil" onSelect={() => setMode('edit')}>
                {t('comment.edit')}
              </MenuItem>
            ) : (
              <MenuItem
                icon="flag"
                onSelect={() =>
                  me === null ? doors.invite('report') : doors.report({ kind: 'comment', id: comment.id })
                }
              >
                {t('comment.report')}
              </MenuItem>
            )}
            {comment.mine || isModerator(me) ? (
              <MenuItem icon="trash" danger onSelect={() => setMode('delete')}>
                {t('comment.delete')}
              </MenuItem>
            ) : null}
          </Menu>
        </span>
      </div>
      {mode === 'reply' ? <CommentForm post={post} parent={comment} onSaid={onSaid} onClose={read} /> : null}
      {mode === 'delete' ? (
        <Confirm
          title={t('comment.delete-title')}
          text={t('comment.delete-text')}
          action={t('comment.delete')}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate()}
          onClose={read}
        />
      ) : null}
    </li>
  )
}
