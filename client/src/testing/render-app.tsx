import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { onTestFinished, vi } from 'vitest'
import { createQueryClient } from '@/app/query-client'
import { createAppRouter } from '@/app/router'
import { watchSession } from '@/app/watch-session'
import type { Name } from './cast'
import { fakeServer } from './fake-server'

type Visit = {
  /** Who is signed in; nobody when left out. */
  as?: Name
  at?: string
  /** Arranges the server before the page is opened. */
  given?: (server: ReturnType<typeof fakeServer>) => void
}

/** Opens a page of the whole app against a fake server, as one of the cast. */
export function visit({ as, at = '/', given }: Visit = {}) {
  const server = fakeServer(false)
  if (as) {
    server.world.who = as
    document.cookie = 'csrf_token=fake; Path=/'
  }
  given?.(server)
  vi.stubGlobal('fetch', (input: RequestInfo, init?: RequestInit) =>
    answer(server, input instanceof Request ? input : new Request(new URL(input, location.origin), init)),
  )

  const client: QueryClient = createQueryClient()
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } })
  const router = createAppRouter(createMemoryHistory({ initialEntries: [at] }))
  onTestFinished(watchSession(client))
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  return { server, client, router, user: userEvent.setup() }
}

/** Cookies that the fake server sets reach the page as a browser would bring them. */
async function answer(server: ReturnType<typeof fakeServer>, request: Request): Promise<Response> {
  const response = await server.handle(request)
  for (const cookie of response.headers.getSetCookie()) document.cookie = cookie
  return response
}

/** An answer that waits until the test lets it go, so that what is shown meanwhile can be seen. */
export function held() {
  let now: () => void = () => undefined
  const waiting = new Promise<void>((resolve) => (now = resolve))
  const state = {
    now,
    answered: false,
    when(server: ReturnType<typeof fakeServer>, call: string) {
      const { handle } = server
      server.handle = async (request) => {
        const answering = handle(request)
        if (`${request.method} ${new URL(request.url).pathname}` !== call) return answering
        await waiting
        state.answered = true
        return answering
      }
    },
  }
  return state
}
