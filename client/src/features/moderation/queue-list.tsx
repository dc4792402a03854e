import { useInfiniteQuery } from '@tanstack/react-query'
import { useText } from '@/shared/i18n/language'
import { rows } from '@/shared/lib/pages'
import { Empty } from '@/shared/ui/empty'
import { Failed } from '@/shared/ui/failed'
import { ShowMore } from '@/shared/ui/show-more'
import { Skeleton } from '@/shared/ui/skeleton'
import { queue } from './api'
import { QueueRow } from './queue-row'

/** What waits for a moderator, the oldest first. */
export function QueueList() {
  const t = useText()
  const list = useInfiniteQuery(queue)
  if (list.isPending) return <Skeleton rows={3} />
  if (list.data === undefined) return <Failed error={list.error} onRetry={() => void list.refetch()} />

  const waiting = rows(list.data, ({ subject }) => `${subject.kind} ${subject.id}`)
  if (waiting.length === 0) return <Empty title={t('queue.empty')} />
  return (
    <>
      <ul>
        {waiting.map((item) => (
          <QueueRow key={item.subject.id} item={item} />
        ))}
      </ul>
      {list.hasNextPage ? (
        <ShowMore
          busy={list.isFetchingNextPage}
          error={list.isFetchNextPageError ? list.error : null}
          onMore={() => void list.fetchNextPage()}
        />
      ) : null}
    </>
  )
}
