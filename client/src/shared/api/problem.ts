/** What the server refuses with (RFC 9457), or how a request failed before it reached the server. */
export type Problem = {
  status: number
  code: string
  title: string
  detail: string
  errors: { pointer: string; code: string; detail: string }[]
  requestId: string | null
  /** Seconds to wait before asking again, when the server said so. */
  retryAfter: number | null
}

export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}`)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

export function isProblem(error: unknown, code?: string): error is ProblemError {
  return error instanceof ProblemError && (code === undefined || error.problem.code === code)
}

/** Reads a refusal; an answer that is no problem document (a proxy's page, say) still becomes one. */
export function problemOf(body: unknown, response: Response): Problem {
  const said = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>
  return {
    status: response.status,
    code: said.code ?? 'unknown',
    title: said.title ?? '',
    detail: said.detail ?? '',
    errors: Array.isArray(said.errors) ? said.errors : [],
    requestId: response.headers.get('X-Request-Id'),
    retryAfter: Number(response.headers.get('Retry-After')) || null,
  }
}

/** A refusal of our own, in the server's shape: said at the fields without asking the server. */
export function faulty(errors: Problem['errors']): ProblemError {
  return new ProblemError({
    status: 422,
    code: 'faulty',
    title: '',
    detail: errors[0]?.detail ?? '',
    errors,
    requestId: null,
    retryAfter: null,
  })
}

/** The server's sentence for one field, for example `/content`; `/tags/0` belongs to `/tags`. */
export function fieldError(error: unknown, pointer: string): string | undefined {
  if (!(error instanceof ProblemError)) return undefined
  return error.problem.errors.find((fault) => isAt(fault.pointer, pointer))?.detail
}

export function isAt(pointer: string, field: string): boolean {
  return pointer === field || pointer.startsWith(`${field}/`)
}
