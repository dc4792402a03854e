import type { QueryClient } from '@tanstack/react-query'
import type { Subject } from '@/shared/api/types'
import { queue } from './api'

/** Takes what was decided out of the queue, before the server is asked for the rest. */
export function dropItem(client: QueryClient, subject: Subject): void {
  client.setQueryData(
    queue.queryKey,
    (lists) =>
      lists && {
        ...lists,
        pages: lists.pages.map((page) => ({
          ...page,
          items: page.items.filter((item) => item.subject.id !== subject.id),
        })),
      },
  )
}
