import createClient from 'openapi-fetch'
import { ProblemError, problemOf } from './problem'
import type { paths } from './schema'
import { send } from './transport'

/** The typed door to the server. It returns or refuses; it never shows anything and never navigates. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: send })

/** The answer's data, or a ProblemError. */
export async function data<Data>(
  answer: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data: found, error, response } = await answer
  if (!response.ok) throw new ProblemError(problemOf(error, response))
  return found as Data
}
