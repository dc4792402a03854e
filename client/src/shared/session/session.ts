/**
 * The session as the page can see it: its tokens are out of reach, the CSRF value is not, and where that one is
 * missing nobody is signed in. Signing out in one tab is told to the others.
 */
const refreshedAtKey = 'freedom13.refreshed-at'
const channel = new BroadcastChannel('freedom13.session')
const listeners = new Set<() => void>()
let refreshing: Promise<boolean> | null = null

export function csrfToken(): string | null {
  return /(?:^|; )csrf_token=([^;]+)/.exec(document.cookie)?.[1] ?? null
}

/** Renews the session, once for all requests and all tabs that ask at the same time; false when it has ended. */
export function refreshSession(): Promise<boolean> {
  refreshing ??= refreshAcrossTabs(Date.now()).finally(() => {
    refreshing = null
  })
  return refreshing
}

async function refreshAcrossTabs(askedAt: number): Promise<boolean> {
  // The lock is absent on plain-http addresses; the server then forgives two tabs that refresh at once.
  if (!('locks' in navigator)) return refresh()
  return navigator.locks.request('freedom13.refresh', () => {
    const renewedByAnotherTab = Number(localStorage.getItem(refreshedAtKey)) >= askedAt
    return renewedByAnotherTab ? true : refresh()
  })
}

async function refresh(): Promise<boolean> {
  const response = await fetch('/api/auth/refresh', {
    method: 'POST',
    headers: { 'X-CSRF-Token': csrfToken() ?? '' },
  })
  if (response.ok) localStorage.setItem(refreshedAtKey, String(Date.now()))
  // Only a clear refusal ends the session: a server that is away or busy does not sign anybody out.
  if (response.ok) return true
  if (response.status === 401 || response.status === 403) return false
  throw new TypeError(`The session could not be renewed: ${response.status}`)
}

/** Forgets the session here and in the other tabs, after a log-out or when the server no longer knows it. */
export function sessionEnded(): void {
  document.cookie = 'csrf_token=; Max-Age=0; Path=/; SameSite=Lax'
  changed()
}

/** Somebody signed in, or out: whatever was fetched for the person before is no longer right. */
export function sessionChanged(): void {
  changed()
}

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function changed(): void {
  channel.postMessage('changed')
  tell()
}

function tell(): void {
  for (const listener of listeners) listener()
}

channel.addEventListener('message', tell)
