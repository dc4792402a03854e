import { useInfiniteQuery } from '@tanstack/react-query'
import { useText } from '@/shared/i18n/language'
import { rows } from '@/shared/lib/pages'
import { Empty } from '@/shared/ui/empty'
import { Failed } from '@/shared/ui/failed'
import { ShowMore } from '@/shared/ui/show-more'
import { Skeleton } from '@/shared/ui/skeleton'
import { AccountRow } from './account-row'
import { accounts } from './api'

export function AccountList({ q }: { q: string }) {
  const t = useText()
  const list = useInfiniteQuery(accounts(q))
  if (list.isPending) return <Skeleton rows={3} />
  if (list.data === undefined) return <Failed error={list.error} onRetry={() => void list.refetch()} />

  const found = rows(list.data, (account) => account.id)
  if (found.length === 0) return <Empty title={t('people.none')} />
  return (
    <>
      <ul>
        {found.map((account) => (
          <AccountRow key={account.id} account={account} />
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
