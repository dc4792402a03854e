import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Post } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { useDoors } from '@/shared/lib/doors'
import { isModerator, useMe } from '@/shared/session/me'
import { lazyPart } from '@/shared/ui/lazy-part'
import { Menu } from '@/shared/ui/menu'
import { MenuItem } from '@/shared/ui/menu-item'
import { notify } from '@/shared/ui/notice'
import { deletePost } from './api'
import { dropPost } from './cache'

const Confirm = lazyPart(async () => (await import('@/shared/ui/confirm')).Confirm)

type PostMenuProps = { post: Post; onEdit: () => void; onDeleted?: () => void }

export function PostMenu({ post, onEdit, onDeleted }: PostMenuProps) {
  const t = useText()
  const me = useMe()
  const doors = useDoors()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)

  const remove = useMutation({
    mutationFn: () => deletePost(post.id),
    onSuccess: () => {
      // The dialog goes with the post: closed before it, it would give the focus to what is about to go.
      notify(t('post.deleted'))
      onDeleted?.()
      dropPost(client, post.id)
    },
  })

  async function copyAddress() {
    try {
      await navigator.clipboard.writeText(new URL(`/post/${post.id}`, location.origin).href)
      notify(t('post.address-copied'))
    } catch {
      notify(t('post.address-not-copied'))
    }
  }

  return (
    <>
      <Menu label={t('post.more')}>
        {/* The clipboard is closed to pages on plain-http addresses. */}
        {'clipboard' in navigator ? (
          <MenuItem icon="link-2" onSelect={() => void copyAddress()}>
            {t('post.copy-address')}
          </MenuItem>
        ) : null}
        {post.mine ? (
          <MenuItem icon="pencil" onSelect={onEdit}>
            {t('post.edit')}
          </MenuItem>
        ) : (
          <MenuItem
            icon="flag"
            onSelect={() =>
              me === null ? doors.invite('report') : doors.report({ kind: 'post', id: post.id })
            }
          >
            {t('post.report')}
          </MenuItem>
        )}
        {post.mine || isModerator(me) ? (
          <MenuItem icon="trash" danger onSelect={() => setAsking(true)}>
            {t('post.delete')}
          </MenuItem>
        ) : null}
      </Menu>
      {asking ? (
        <Confirm
          title={t('post.delete-title')}
          text={t('post.delete-text')}
          action={t('post.delete')}
          busy={remove.isPending || remove.isSuccess}
          error={remove.error}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}
