import type { ReactNode } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Post } from '@/shared/api/types'
import { rows } from '@/shared/lib/pages'
import { Failed } from '@/shared/ui/failed'
import { ShowMore } from '@/shared/ui/show-more'
import { Skeleton } from '@/shared/ui/skeleton'
import type { newest } from './api'
import { PostCard } from './post-card'

type PostListProps = {
  posts: Omit<typeof newest, 'queryKey'> & { queryKey: readonly unknown[] }
  /** What to say when there is nothing. */
  empty: ReactNode
}

export function PostList({ posts, empty }: PostListProps) {
  const list = useInfiniteQuery(posts as typeof newest)
  if (list.isPending) return <Skeleton rows={4} />
  if (list.data === undefined) return <Failed error={list.error} onRetry={() => void list.refetch()} />

  const found: Post[] = rows(list.data, (post) => post.id)
  if (found.length === 0) return empty
  return (
    <>
      {found.map((post) => (
        <PostCard key={post.id} post={post} />
      ))}
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
