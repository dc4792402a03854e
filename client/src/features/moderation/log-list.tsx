import { useInfiniteQuery } from '@tanstack/react-query'
import { useText } from '@/shared/i18n/language'
import { rows } from '@/shared/lib/pages'
import { Empty } from '@/shared/ui/empty'
import { Failed } from '@/shared/ui/failed'
import { ShowMore } from '@/shared/ui/show-more'
import { Skeleton } from '@/shared/ui/skeleton'
import { Time } from '@/shared/ui/time'
import { log } from './api'
import styles from './log-list.module.css'

/** What moderators decided, for everybody to see: without the names of those who wrote or reported. */
export function LogList() {
  const t = useText()
  const list = useInfiniteQuery(log)
  if (list.isPending) return <Skeleton rows={3} />
  if (list.data === undefined) return <Failed error={list.error} onRetry={() => void list.refetch()} />

  const entries = rows(list.data, (entry) => entry.id)
  if (entries.length === 0) return <Empty title={t('log.empty')} />
  return (
    <>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <p>
              <strong>{t(`logged.${entry.subject.kind}.${entry.decision}`)}</strong>
              {entry.reason ? <span>{entry.reason}</span> : null}
            </p>
            <small>
              {entry.moderator ? `@${entry.moderator.username} · ` : null}
              <Time at={entry.created_at} />
            </small>
          </li>
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
