import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Me } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import type { MessageKey } from '@/shared/i18n/language'
import { meQuery } from '@/shared/session/me'
import { Empty } from '@/shared/ui/empty'
import { Failed } from '@/shared/ui/failed'
import { Skeleton } from '@/shared/ui/skeleton'
import { WaysIn } from '@/shared/ui/ways-in'

type SignedInProps = {
  wish?: 'write' | 'page'
  /** Who else than a signed-in person may be here. */
  allowed?: (me: Me) => boolean
  children: (me: Me) => ReactNode
}

/** A part of the site for people who are signed in; a reader is shown the way in and comes back here after it. */
export function SignedIn({ wish = 'page', allowed, children }: SignedInProps) {
  const t = useText()
  const me = useQuery(meQuery)
  if (me.isPending) return <Skeleton rows={2} />
  if (me.data === undefined) return <Failed error={me.error} onRetry={() => void me.refetch()} />
  if (me.data === null) {
    const title: MessageKey = wish === 'write' ? 'invite.write' : 'invite.page'
    return (
      <Empty title={t(title)}>
        <WaysIn />
      </Empty>
    )
  }
  if (allowed && !allowed(me.data)) return <Empty title={t('not-for-you')} />
  return children(me.data)
}
