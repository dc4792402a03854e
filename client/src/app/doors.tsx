import { useState, type ReactNode } from 'react'
import type { Subject } from '@/shared/api/types'
import { DoorsContext, type Doors as DoorsToOpen } from '@/shared/lib/doors'
import { lazyPart } from '@/shared/ui/lazy-part'

const InviteDialog = lazyPart(async () => (await import('./invite-dialog')).InviteDialog)
const ReportDialog = lazyPart(async () => (await import('@/features/report/report-dialog')).ReportDialog)

type Opened =
  { door: 'report'; subject: Subject } | { door: 'invite'; wish: Parameters<DoorsToOpen['invite']>[0] }

/** Opens what features ask for: the report dialog and the invitation to log in. */
export function Doors({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  const doors: DoorsToOpen = {
    report: (subject) => setOpened({ door: 'report', subject }),
    invite: (wish) => setOpened({ door: 'invite', wish }),
  }
  return (
    <DoorsContext value={doors}>
      {children}
      {opened?.door === 'invite' ? <InviteDialog wish={opened.wish} onClose={close} /> : null}
      {opened?.door === 'report' ? <ReportDialog subject={opened.subject} onClose={close} /> : null}
    </DoorsContext>
  )
}
