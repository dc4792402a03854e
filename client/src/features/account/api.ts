import { queryOptions } from '@tanstack/react-query'
import { api, data } from '@/shared/api/client'

export const profile = (username: string) =>
  queryOptions({
    queryKey: ['profile', username],
    queryFn: ({ signal }) =>
      data(api.GET('/api/users/{username}', { params: { path: { username } }, signal })),
  })
