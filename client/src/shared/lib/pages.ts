import type { InfiniteData } from '@tanstack/react-query'
import type { Page } from '@/shared/api/types'

/** How every list that is walked by cursor begins and goes on. */
export const byCursor = {
  initialPageParam: '',
  getNextPageParam: (last: Page<unknown>) => (last.pagination.has_next ? last.pagination.next : null),
}

/** All rows fetched so far; one that two pages share is shown once. */
export function rows<Item>(pages: InfiniteData<Page<Item>>, idOf: (item: Item) => string): Item[] {
  const seen = new Map<string, Item>()
  for (const page of pages.pages)
    for (const item of page.items) if (!seen.has(idOf(item))) seen.set(idOf(item), item)
  return [...seen.values()]
}
