import { queryOptions } from '@tanstack/react-query'
import { api, data } from '@/shared/api/client'
import { solveInWorker } from './solve-in-worker'

/** A challenge, fetched and solved while the person types. An answer serves once: after a try a new one is fetched. */
export const captchaQuery = queryOptions({
  queryKey: ['captcha'],
  queryFn: async ({ signal }) => solveInWorker(await data(api.GET('/api/auth/captcha', { signal })), signal),
  staleTime: Infinity,
  gcTime: 0,
  refetchOnReconnect: false,
})
