import { useMutationState, type MutationKey } from '@tanstack/react-query'

type Sending = {
  sending: boolean
  /** There is no connection: it goes as soon as there is. */
  paused: boolean
  /** When what arrived last was sent; it grows with each arrival. */
  arrived: number
}

/** How it stands with these words on their way, also when another visit to the page sent them. */
export function useSending(mutationKey: MutationKey): Sending {
  const states = useMutationState({
    filters: { mutationKey, exact: true },
    select: ({ state: { status, isPaused, submittedAt } }) => ({ status, isPaused, submittedAt }),
  })
  const pending = states.filter(({ status }) => status === 'pending')
  const arrivals = states.filter(({ status }) => status === 'success')
  return {
    sending: pending.length > 0,
    paused: pending.some(({ isPaused }) => isPaused),
    arrived: Math.max(0, ...arrivals.map(({ submittedAt }) => submittedAt)),
  }
}
