import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, data } from '@/shared/api/client'
import { isProblem } from '@/shared/api/problem'
import type { Me } from '@/shared/api/types'
import { csrfToken } from './session'

/** Who is at the page; null for a reader who is not signed in, without asking the server. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<Me | null> => {
    if (csrfToken() === null) return null
    try {
      return await data(api.GET('/api/me', { signal }))
    } catch (error) {
      if (isProblem(error) && error.problem.status === 401) return null
      throw error
    }
  },
  // Every part of a page asks who is here: after a failure they would ask in a circle, each as it appears.
  retryOnMount: false,
})

/** Undefined until it is known; who could not be asked for is a reader until they can. */
export function useMe(): Me | null | undefined {
  const { data: me, errorUpdateCount: failures } = useQuery(meQuery)
  return me === undefined && failures > 0 ? null : me
}

export function isModerator(me: Me | null | undefined): boolean {
  return me?.role === 'moderator' || me?.role === 'admin'
}
