import { LogList } from '@/features/moderation/log-list'
import { QueueList } from '@/features/moderation/queue-list'
import { useText } from '@/shared/i18n/language'
import { isModerator } from '@/shared/session/me'
import { PageHead } from '@/shared/ui/page-head'
import { SignedIn } from '../signed-in'

export function QueuePage() {
  const t = useText()
  return (
    <>
      <PageHead title={t('queue.title')} />
      <SignedIn allowed={isModerator}>{() => <QueueList />}</SignedIn>
    </>
  )
}

export function LogPage() {
  const t = useText()
  return (
    <>
      <PageHead title={t('log.title')} />
      <LogList />
    </>
  )
}
