import { onlineManager } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { solve } from '@/features/session/captcha/solve'
import type { Captcha } from '@/shared/api/types'
import { meQuery } from '@/shared/session/me'
import { idOf } from '@/testing/cast'
import { json, problem } from '@/testing/fake-server'
import { unplug } from '@/testing/offline'
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

  it('says in its own words what is missing, without asking the server', async () => {
    const { user, server } = visit({ at: '/login' })
    await user.click(await screen.findByRole('button', { name: 'Увійти' }))
    const name = screen.getByLabelText('Імʼя для входу')
    await waitFor(() => expect(name).toHaveAccessibleDescription('Напишіть імʼя.'))
    expect(screen.getByLabelText('Пароль')).toHaveAccessibleDescription('Напишіть пароль.')
    expect(name).toHaveFocus()
    expect(server.world.calls).not.toContain('POST /api/auth/login')
  })

  it('says at once that there is no connection, and does not send a password later', async () => {
    const { user, server } = visit({
      at: '/login',
      given: (town) => {
        const { handle } = town
        town.handle = (request) =>
          onlineManager.isOnline() ? handle(request) : Promise.reject(new TypeError('Failed to fetch'))
      },
    })
    await user.type(await screen.findByLabelText('Імʼя для входу'), 'zoya')
    await user.type(screen.getByLabelText('Пароль'), 'freedom13')
    const plugIn = unplug()
    await user.click(screen.getByRole('button', { name: 'Увійти' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Немає звʼязку з мережею.')
    plugIn()
    expect(server.world.calls).not.toContain('POST /api/auth/login')
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
    expect(screen.getByRole('alert')).toHaveTextContent('Це імʼя вже зайняте.')
    expect(screen.getByLabelText('Імʼя для входу')).toHaveFocus()
    await user.type(screen.getByLabelText('Імʼя для входу'), '1')
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('says once that the password is short', async () => {
    const { user } = visit({ at: '/register' })
    await enter(user, 'zoya', 'сім', 'Зареєструватися')
    const password = screen.getByLabelText('Пароль')
    await waitFor(() => expect(password).toHaveAccessibleDescription('Закороткий пароль.'))
    expect(password).toHaveFocus()
    await user.type(password, 'ка')
    expect(password).toHaveAccessibleDescription('Ще щонайменше 3 знаки.')
    expect(password).not.toBeInvalid()
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

  it('that was ended elsewhere leaves a reader, who reads on', async () => {
    const { server, router, client } = visit({
      as: 'olena',
      at: '/more',
      given: (town) => town.addPost('zoya', { content: 'Для всіх' }),
    })
    await waitFor(() => expect(client.getQueryData(meQuery.queryKey)).toBeTruthy())
    server.world.ended = true
    await router.navigate({ to: '/' })
    expect(await screen.findByText('Для всіх')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Спробувати знову' })).not.toBeInTheDocument()
    await waitFor(() => expect(client.getQueryData(meQuery.queryKey)).toBeNull())
    expect(document.cookie).not.toContain('csrf_token=fake')
    expect(server.world.calls.filter((call) => call === 'POST /api/auth/refresh')).toHaveLength(1)
    expect(await screen.findByText('Сеанс завершився. Увійдіть ще раз.')).toBeInTheDocument()
  })

  it('that ends by itself leaves the words for whoever logs in next, and nothing that tells whose they are', async () => {
    const { user, server, router } = visit({ as: 'olena', at: '/write' })
    await user.type(await screen.findByRole('textbox', { name: 'Текст' }), 'Нікому не кажіть')
    await user.click(screen.getByRole('checkbox', { name: 'Писати анонімно' }))
    server.world.ended = true
    await user.click(screen.getByRole('button', { name: 'Опублікувати анонімно' }))
    expect(await screen.findByText('Сеанс завершився. Увійдіть – текст на місці.')).toBeInTheDocument()
    expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([])
    expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain(idOf('olena'))
    await router.navigate({ to: '/login', search: { next: '/write' } })
    await enter(user, 'olena', 'freedom13', 'Увійти')
    expect(await screen.findByRole('textbox', { name: 'Текст' })).toHaveValue('Нікому не кажіть')
    expect(screen.getByText('Ви пишете анонімно')).toBeInTheDocument()
  })

  it('that ends by itself leaves the words of a comment too', async () => {
    let id = ''
    const { user, server, router } = visit({
      as: 'zoya',
      at: '/more',
      given: (town) => (id = town.addPost('olena').id),
    })
    await router.navigate({ to: '/post/$id', params: { id } })
    await user.type(await screen.findByLabelText('Ваш коментар'), 'Ще не сказано')
    server.world.ended = true
    await user.click(screen.getByRole('button', { name: 'Надіслати' }))
    expect(await screen.findByText('Сеанс завершився. Увійдіть – текст на місці.')).toBeInTheDocument()
    await router.navigate({ to: '/login', search: { next: `/post/${id}` } })
    await enter(user, 'zoya', 'freedom13', 'Увійти')
    expect(await screen.findByLabelText('Ваш коментар')).toHaveValue('Ще не сказано')
  })

  it('that was left in another tab sends nothing later that waited for a connection here', async () => {
    const { user, server } = visit({ as: 'olena', at: '/write' })
    await user.type(await screen.findByRole('textbox', { name: 'Текст' }), 'З потяга')
    const plugIn = unplug()
    await user.click(screen.getByRole('button', { name: 'Опублікувати' }))
    expect(await screen.findByText('Надішлемо, щойно зʼявиться звʼязок.')).toBeInTheDocument()
    document.cookie = 'csrf_token=; Max-Age=0; Path=/'
    const otherTab = new BroadcastChannel('freedom13.session')
    otherTab.postMessage('left')
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Текст' })).not.toBeInTheDocument())
    otherTab.close()
    plugIn()
    await screen.findAllByRole('link', { name: 'Увійти' })
    expect(server.world.calls).not.toContain('POST /api/posts')
  })

  it('that is left on purpose takes the anonymous words along', async () => {
    const { user, router } = visit({ as: 'olena', at: '/write' })
    await user.type(await screen.findByRole('textbox', { name: 'Текст' }), 'Нікому не кажіть')
    await user.click(screen.getByRole('checkbox', { name: 'Писати анонімно' }))
    await router.navigate({ to: '/settings' })
    await user.click(await screen.findByRole('button', { name: 'Вийти' }))
    expect(await screen.findByText('Ви вийшли.')).toBeInTheDocument()
    expect(JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])).not.toContain(
      'Нікому',
    )
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
