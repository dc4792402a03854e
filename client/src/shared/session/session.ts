import { kept } from '@/shared/lib/storage'

/**
 * The session as the page can see it: its tokens are out of reach, the CSRF value is not, and where that one is
 * missing nobody is signed in. Signing out in one tab is told to the others.
 */

/** Somebody signed in, somebody left on purpose, or the session ended by itself. */
export type SessionChange = 'signed-in' | 'left' | 'ended'
type Listener = (change: SessionChange) => void

const refreshedAtKey = 'freedom13.refreshed-at'
const channel = new BroadcastChannel('freedom13.session')
const listeners = new Set<Listener>()
let refreshing: Promise<boolean> | null = null

export function csrfToken(): string | null {
  return /(?:^|; )csrf_token=([^;]+)/.exec(document.cookie)?.[1] ?? null
}

/** Renews the session, once for all requests and all tabs that ask at the same time; false when it has ended. */
export function refreshSession(): Promise<boolean> {
  refreshing ??= refreshAcrossTabs(Date.now())
    .then((alive) => {
      if (!alive) sessionEnded()
      return alive
    })
    .finally(() => {
      refreshing = null
    })
  return refreshing
}

async function refreshAcrossTabs(askedAt: number): Promise<boolean> {
  // The lock is absent on plain-http addresses; the server then forgives two tabs that refresh at once.
  if (!('locks' in navigator)) return refresh()
  return navigator.locks.request('freedom13.refresh', () => {
    const renewedByAnotherTab = Number(kept.get(refreshedAtKey)) >= askedAt
    return renewedByAnotherTab ? true : refresh()
  })
}

async function refresh(): Promise<boolean> {
  const response = await fetch('/api/auth/refresh', {
    method: 'POST',
    headers: { 'X-CSRF-Token': csrfToken() ?? '' },
  })
  if (response.ok) kept.set(refreshedAtKey, String(Date.now()))
  // Only a clear refusal ends the session: a server that is away or busy does not sign anybody out.
  if (response.ok) return true
  if (response.status === 401 || response.status === 403) return false
  throw new TypeError(`The session could not be renewed: ${response.status}`)
}

/** Forgets the session here and in the other tabs, because the person left. */
export function sessionLeft(): void {
  forget()
  changed('left')
}

/** Somebody signed in: whatever was fetched for the person before is no longer right. */
export function sessionBegan(): void {
  changed('signed-in')
}

/** Called with what happened, here or in another tab. */
export function onSessionChange(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The server no longer knows the session, and nobody meant to leave. */
function sessionEnded(): void {
  forget()
  changed('ended')
}

function forget(): void {
  document.cookie = 'csrf_token=; Max-Age=0; Path=/; SameSite=Lax'
}

function changed(change: SessionChange): void {
  channel.postMessage(change)
  tell(change)
}

function tell(change: SessionChange): void {
  for (const listener of listeners) listener(change)
}

channel.addEventListener('message', ({ data }: MessageEvent<SessionChange>) => tell(data))
