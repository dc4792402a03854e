import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useRouter } from '@tanstack/react-router'
import { Failed } from '@/shared/ui/failed'

/** A route that broke: it says so and offers to try again; the frame around it stays. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  function retry() {
    queries.reset()
    reset()
    void router.invalidate()
  }
  return <Failed error={error} onRetry={retry} />
}
