import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { api, data } from '@/shared/api/client'
import { isProblem } from '@/shared/api/problem'
import { meQuery } from '@/shared/session/me'
import { sessionBegan, sessionLeft } from '@/shared/session/session'

export type Credentials = { username: string; password: string }

export function logIn(credentials: Credentials) {
  return data(api.POST('/api/auth/login', { body: credentials }))
}

export function register(application: Credentials & { captcha: string }) {
  return data(api.POST('/api/auth/register', { body: application }))
}

/** The server may be away: the session is forgotten here only once the server has ended it, or had before. */
export async function logOut(): Promise<void> {
  try {
    await data(api.POST('/api/auth/logout'))
  } catch (error) {
    if (!isProblem(error) || error.problem.status !== 401) throw error
  }
  sessionLeft()
}

/** Called when somebody has just signed in: pages are fetched anew with that person's eyes. */
export function useSignedIn(): () => Promise<void> {
  const client = useQueryClient()
  return () => signedIn(client)
}

async function signedIn(client: QueryClient): Promise<void> {
  sessionBegan()
  await client.query({ ...meQuery, staleTime: 0 })
}
