import { QueryClient } from '@tanstack/react-query'
import { ProblemError } from '@/shared/api/problem'

const minutes = 60_000

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * minutes,
        gcTime: 10 * minutes,
        retry: (failures, error) => failures < 2 && !isFinal(error),
      },
    },
  })
}

/** Asking again does not change a refusal; a server that stumbled or is away may answer the next time. */
function isFinal(error: Error): boolean {
  return error instanceof ProblemError && error.problem.status < 500
}
