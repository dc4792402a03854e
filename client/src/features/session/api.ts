import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { api, data } from '@/shared/api/client'
import { meQuery } from '@/shared/session/me'
import { sessionChanged, sessionEnded } from '@/shared/session/session'

export type Credentials = { username: string; password: string }

export function logIn(credentials: Credentials) {
  return data(api.POST('/api/auth/login', { body: credentials }))
}

export function register(application: Credentials & { captcha: string }) {
  return data(api.POST('/api/auth/register', { body: application }))
}

/** The server may be away: the session is forgotten here in any case only once the server has ended it. */
export async function logOut(): Promise<void> {
  await data(api.POST('/api/auth/logout'))
  sessionEnded()
}

/** Called when somebody has just signed in: pages are fetched anew with that person's eyes. */
export function useSignedIn(): () => Promise<void> {
  const client = useQueryClient()
  return () => signedIn(client)
}

async function signedIn(client: QueryClient): Promise<void> {
  sessionChanged()
  await client.query({ ...meQuery, staleTime: 0 })
}
