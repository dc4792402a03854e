import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, data } from '@/shared/api/client'
import type { Account, Page } from '@/shared/api/types'
import { byCursor } from '@/shared/lib/pages'

export type AccountChange = { role?: Account['role']; ban?: { reason: string } | null }

export const accounts = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'users', q],
    queryFn: ({ pageParam: cursor, signal }): Promise<Page<Account>> =>
      data(api.GET('/api/admin/users', { params: { query: { cursor, ...(q ? { q } : {}) } }, signal })),
    ...byCursor,
  })

export function changeAccount(id: string, change: AccountChange): Promise<Account> {
  return data(api.PATCH('/api/admin/users/{id}', { params: { path: { id } }, body: change }))
}
