import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'

type FakeServer = { handle: (request: Request) => Promise<Response> }

/** `npm run dev:fake`: answers /api from src/testing/fake-server.ts, for working on pages without a server. */
export function fakeApi(): Plugin {
  return {
    name: 'freedom13-fake-api',
    async configureServer(vite) {
      const module = await vite.ssrLoadModule('/src/testing/fake-server.ts')
      const fake = (module['fakeServer'] as () => FakeServer)()
      vite.middlewares.use('/api', (incoming, outgoing) => {
        void answer(fake, incoming, outgoing)
      })
    },
  }
}

async function answer(fake: FakeServer, incoming: IncomingMessage, outgoing: ServerResponse) {
  const chunks: Buffer[] = []
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(incoming, 'end')
  const body = Buffer.concat(chunks)
  const request = new Request(`http://localhost/api${incoming.url ?? ''}`, {
    method: incoming.method ?? 'GET',
    headers: incoming.headers as Record<string, string>,
    ...(body.length > 0 ? { body } : {}),
  })
  const response = await fake.handle(request)
  outgoing.statusCode = response.status
  response.headers.forEach((value, name) => outgoing.setHeader(name, value))
  outgoing.setHeader('Set-Cookie', response.headers.getSetCookie())
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}
