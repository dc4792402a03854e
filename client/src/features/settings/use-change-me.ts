import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useText } from '@/shared/i18n/language'
import { meQuery } from '@/shared/session/me'
import { notify } from '@/shared/ui/notice'
import { changeMe } from './api'

/** Saves a change of one's settings and shows it everywhere at once. */
export function useChangeMe() {
  const t = useText()
  const client = useQueryClient()
  return useMutation({
    mutationFn: changeMe,
    onSuccess: (me, change) => {
      client.setQueryData(meQuery.queryKey, me)
      notify(t('settings.saved'))
      // What the lists hold depends on this wish; a name stands beside every post.
      const touched = 'nsfw' in change || 'display_name' in change
      if (touched) void client.invalidateQueries({ queryKey: ['posts'] })
      if ('display_name' in change || 'bio' in change)
        void client.invalidateQueries({ queryKey: ['profile', me.username] })
    },
  })
}
