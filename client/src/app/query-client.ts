import { onlineManager, QueryClient } from '@tanstack/react-query'
import { ProblemError } from '@/shared/api/problem'

const minutes = 60_000

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * minutes,
        gcTime: 10 * minutes,
        // Asked for without a connection it fails at once and says so, instead of waiting in silence.
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (failures, error) => failures < 2 && !isFinal(error),
      },
    },
  })
}

/**
 * Asking again does not change a refusal, nor a missing connection; a server that stumbled or is away may answer the
 * next time.
 */
function isFinal(error: Error): boolean {
  if (!onlineManager.isOnline()) return true
  return error instanceof ProblemError && error.problem.status < 500
}
