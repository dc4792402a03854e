import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, data } from '@/shared/api/client'
import type { LogEntry, Page, QueueItem, Subject } from '@/shared/api/types'
import { byCursor } from '@/shared/lib/pages'

export type Decision = 'approve' | 'reject' | 'remove' | 'keep' | 'mark_nsfw'

export const queue = infiniteQueryOptions({
  queryKey: ['moderation', 'queue'],
  queryFn: ({ pageParam: cursor, signal }): Promise<Page<QueueItem>> =>
    data(api.GET('/api/moderation/queue', { params: { query: { cursor } }, signal })),
  // Others decide too: what lies here gets old fast.
  staleTime: 15_000,
  ...byCursor,
})

export const log = infiniteQueryOptions({
  queryKey: ['moderation', 'log'],
  queryFn: ({ pageParam: cursor, signal }): Promise<Page<LogEntry>> =>
    data(api.GET('/api/moderation/log', { params: { query: { cursor } }, signal })),
  ...byCursor,
})

export function decide(body: { subject: Subject; decision: Decision; reason?: string }): Promise<unknown> {
  return data<unknown>(api.POST('/api/moderation/decisions', { body }))
}
