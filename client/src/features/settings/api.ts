import { queryOptions } from '@tanstack/react-query'
import { api, data } from '@/shared/api/client'
import type { Me, Session } from '@/shared/api/types'

export type Change = Partial<Pick<Me, 'display_name' | 'bio' | 'language' | 'theme' | 'nsfw' | 'adult'>>

export function changeMe(change: Change): Promise<Me> {
  return data(api.PATCH('/api/me', { body: change }))
}

export function changePassword(words: { current_password: string; new_password: string }): Promise<void> {
  return data(api.POST('/api/me/password', { body: words }))
}

export const sessions = queryOptions({
  queryKey: ['sessions'],
  queryFn: async ({ signal }): Promise<Session[]> =>
    (await data(api.GET('/api/auth/sessions', { signal }))).items,
})

export function endSession(id: string): Promise<void> {
  return data(api.DELETE('/api/auth/sessions/{id}', { params: { path: { id } } }))
}

export function endAllSessions(): Promise<void> {
  return data(api.DELETE('/api/auth/sessions'))
}
