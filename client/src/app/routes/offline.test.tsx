import { onlineManager } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { problem } from '@/testing/fake-server'
import { unplug } from '@/testing/offline'
import { visit } from '@/testing/render-app'

type Server = ReturnType<typeof visit>['server']

/** A server that nobody reaches while the plug is out. */
function farAway(server: Server) {
  const { handle } = server
  server.handle = (request) =>
    onlineManager.isOnline() ? handle(request) : Promise.reject(new TypeError('Failed to fetch'))
}

describe('Without a connection', () => {
  it.each(['/', '/hot', '/popular'])('%s says so instead of waiting, and comes with it', async (at) => {
    const plugIn = unplug()
    visit({
      at,
      given: (server) => {
        farAway(server)
        server.addPost('olena', { content: 'Доброго ранку' })
      },
    })
    expect(await screen.findByText('Немає звʼязку з мережею. Спробуйте, коли він зʼявиться.')).toBeVisible()
    plugIn()
    expect(await screen.findByText('Доброго ранку')).toBeInTheDocument()
  })
})

describe('When the server cannot say who is here', () => {
  it('shows what everybody may read, and asks once', async () => {
    const { server } = visit({
      as: 'olena',
      at: '/popular',
      given: (town) => {
        town.addPost('zoya', { content: 'Для всіх' })
        town.world.next.set(
          'GET /api/me',
          Array.from({ length: 9 }, () => problem(500, 'internal', 'Щось пішло не так.')),
        )
      },
    })
    expect(await screen.findByText('Для всіх')).toBeInTheDocument()
    expect(server.world.calls.filter((call) => call === 'GET /api/me')).toHaveLength(1)
  })
})
