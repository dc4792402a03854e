import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { solve } from '@/features/session/captcha/solve'
import type { Captcha } from '@/shared/api/types'
import { json, problem } from '@/testing/fake-server'
import { visit } from '@/testing/render-app'

/** jsdom has no workers: this one solves at once, on the page's own thread. */
class ReadyWorker extends EventTarget {
  postMessage(captcha: Captcha) {
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: solve(captcha) })))
  }
  terminate() {
    return undefined
  }
}

beforeEach(() => {
  vi.stubGlobal('Worker', ReadyWorker)
})

async function enter(user: ReturnType<typeof visit>['user'], name: string, password: string, button: string) {
  await user.type(await screen.findByLabelText('Імʼя для входу'), name)
  await user.type(screen.getByLabelText('Пароль'), password)
  await user.click(screen.getByRole('button', { name: button }))
}

describe('Logging in', () => {
  it('says why it was refused and keeps what was typed', async () => {
    const { user, server } = visit({ at: '/login' })
    await enter(user, 'zoya', 'не той', 'Увійти')
    expect(await screen.findByRole('alert')).toHaveTextContent('Імʼя або пароль не підходять.')
    expect(screen.getByLabelText('Імʼя для входу')).toHaveValue('zoya')
    expect(server.world.calls).not.toContain('POST /api/auth/refresh')
  })

  it('says how long to wait after too many tries', async () => {
    const slow = json({ status: 429, code: 'too-many', detail: 'Забагато.' }, 429, { 'Retry-After': '22' })
    const { user } = visit({
      at: '/login',
      given: (server) => server.world.next.set('POST /api/auth/login', [slow]),
    })
    await enter(user, 'zoya', 'freedom13', 'Увійти')
    expect(await screen.findByRole('alert')).toHaveTextContent('Забагато за раз. Спробуйте через 22 секунди.')
  })

  it('leads back to the page one came from', async () => {
    const { user, router } = visit({ at: '/login?next=%2Fwrite' })
    await enter(user, 'zoya', 'freedom13', 'Увійти')
    expect(await screen.findByText('Пише Зоя')).toBeInTheDocument()
    expect(router.state.location.pathname).toBe('/write')
  })

  it.each(['https://evil.example/', '//evil.example/', '/\\evil.example/', 'javascript:alert(1)'])(
    'never leads to %s',
    async (next) => {
      const { user, router } = visit({ at: `/login?next=${encodeURIComponent(next)}` })
      await enter(user, 'zoya', 'freedom13', 'Увійти')
      expect(await screen.findByText('Тут поки тихо')).toBeInTheDocument()
      expect(router.state.location.href).toBe('/')
    },
  )
})

describe('Registering', () => {
  it('solves the challenge by itself and signs in', async () => {
    const { user, server } = visit({ at: '/register' })
    expect(await screen.findByText('Перевіряємо, що ви не бот… Готово.')).toBeInTheDocument()
    await enter(user, 'zoya', 'сім вітрил', 'Зареєструватися')
    await waitFor(() => expect(server.world.who).toBe('zoya'))
    expect(await screen.findByText('Тут поки тихо')).toBeInTheDocument()
  })

  it('says at the name that it is taken, and at the password that it is short', async () => {
    const { user } = visit({ at: '/register' })
    const password = await screen.findByLabelText('Пароль')
    await user.type(password, 'сім')
    expect(password).toHaveAccessibleDescription('Ще щонайменше 5 знаків.')
    await enter(user, 'olena', ' вітрил', 'Зареєструватися')
    await waitFor(() =>
      expect(screen.getByLabelText('Імʼя для входу')).toHaveAccessibleDescription(/^Це імʼя вже зайняте\./),
    )
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('solves anew, unnoticed, when the challenge grew too old', async () => {
    const old = problem(422, 'invalid', 'Не вийшло.', [
      { pointer: '/captcha', code: 'expired', detail: 'Стара.' },
    ])
    const { user, server } = visit({
      at: '/register',
      given: (town) => town.world.next.set('POST /api/auth/register', [old]),
    })
    await enter(user, 'zoya', 'сім вітрил', 'Зареєструватися')
    await waitFor(() => expect(server.world.who).toBe('zoya'))
    expect(server.world.calls.filter((call) => call === 'POST /api/auth/register')).toHaveLength(2)
  })
})

describe('A session', () => {
  const expired = () => problem(401, 'not-signed-in', 'Увійдіть ще раз.')

  it('is renewed once, and what was asked for is asked again', async () => {
    const { server } = visit({
      as: 'olena',
      at: '/mine',
      given: (town) => {
        town.addPost('olena', { content: 'Моє' })
        town.world.next.set('GET /api/me', [expired()])
        town.world.next.set('POST /api/auth/refresh', [json({}, 200)])
      },
    })
    expect(await screen.findByText('Моє')).toBeInTheDocument()
    expect(server.world.calls.filter((call) => call === 'POST /api/auth/refresh')).toHaveLength(1)
  })

  it('that cannot be renewed ends, and nothing fetched in it stays', async () => {
    const { user, server } = visit({
      as: 'olena',
      at: '/mine',
      given: (town) => {
        const { id } = town.addPost('zoya', { content: 'Чуже' })
        town.addPost('olena', { content: 'Моє', moderation_status: 'pending' })
        town.world.next.set(`PUT /api/posts/${id}/like`, [expired()])
      },
    })
    expect(await screen.findByText('Моє')).toBeInTheDocument()
    await user.click(
      screen.getAllByRole('link', { name: 'Стрічка' })[0] ?? expect.fail('No way to the feed.'),
    )
    const heart = await screen.findByRole('button', { name: /^Подобається/ })
    server.world.who = null
    await user.click(heart)
    expect((await screen.findAllByRole('link', { name: 'Увійти' })).length).toBeGreaterThan(0)
    expect(document.cookie).not.toContain('csrf_token=fake')
    expect(screen.queryByText('Моє')).not.toBeInTheDocument()
  })

  it('survives a server that is away', async () => {
    visit({
      as: 'olena',
      at: '/mine',
      given: (town) => {
        town.world.next.set('GET /api/me', [expired()])
        town.world.next.set('POST /api/auth/refresh', [problem(503, 'unavailable', 'Зараз немає.')])
      },
    })
    expect(await screen.findByRole('button', { name: 'Спробувати знову' })).toBeInTheDocument()
    expect(document.cookie).toContain('csrf_token=fake')
  })
})
