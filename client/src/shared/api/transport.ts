import { csrfToken, refreshSession } from '@/shared/session/session'
import { currentLanguage } from '@/shared/i18n/language'

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * Sends a request as the person at the page. An ended session is renewed once before the answer counts; where it cannot
 * be, the page goes on as a reader's, and what a reader may ask for is asked for again.
 */
export async function send(request: Request): Promise<Response> {
  const spare = request.clone()
  const signedIn = csrfToken() !== null
  const response = await dispatch(request)
  if (response.status !== 401 || isAboutIdentity(request) || !signedIn) return response
  if (csrfToken() !== null && (await refreshSession())) return dispatch(spare)
  return unsafe.has(request.method) ? response : dispatch(spare)
}

/** Log-in and registration say 401 about the words typed, not about the session. */
function isAboutIdentity(request: Request): boolean {
  return /\/api\/auth\/(login|register|refresh)$/.test(new URL(request.url).pathname)
}

function dispatch(request: Request): Promise<Response> {
  const headers = new Headers(request.headers)
  headers.set('Accept-Language', currentLanguage())
  const token = csrfToken()
  if (unsafe.has(request.method) && token !== null) headers.set('X-CSRF-Token', token)
  return fetch(new Request(request, { headers }))
}
