import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { solve } from '@/features/session/captcha/solve'
import type { Captcha } from '@/shared/api/types'
import { setLanguage } from '@/shared/i18n/language'
import { setTheme } from '@/shared/lib/theme'
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

afterEach(async () => {
  setTheme('system')
  await setLanguage('uk')
})

const rail = () => within(screen.getByRole('banner'))
const bar = () => within(screen.getAllByRole('navigation', { name: 'Розділи' }).at(-1) ?? document.body)

describe('The ways around', () => {
  it.each(['/hot', '/popular'])('light the feed’s place on %s', async (at) => {
    visit({ at })
    await screen.findByRole('main')
    expect(rail().getByRole('link', { name: 'Стрічка' })).toHaveAttribute('aria-current', 'true')
    expect(bar().getByRole('link', { name: 'Стрічка' })).toHaveAttribute('aria-current', 'true')
    expect(bar().getByRole('link', { name: 'Ще' })).not.toHaveAttribute('aria-current')
  })

  it('look for what is new when the place one is at is pressed', async () => {
    const { user, server } = visit()
    expect(await screen.findByText('Тут поки тихо')).toBeInTheDocument()
    server.addPost('olena', { content: 'Щойно' })
    await user.click(bar().getByRole('link', { name: 'Стрічка' }))
    expect(await screen.findByText('Щойно')).toBeInTheDocument()
  })

  it('offer a newcomer to sign up, and lead to «Ще» where there is no right column', async () => {
    visit()
    await screen.findByRole('main')
    expect(await bar().findByRole('link', { name: 'Реєстрація' })).toHaveAttribute('href', '/register')
    expect(rail().getByRole('link', { name: 'Реєстрація' })).toBeInTheDocument()
    expect(rail().getByRole('link', { name: 'Ще' })).toHaveAttribute('href', '/more')
  })

  it('say behind «Ще» only what the bar does not', async () => {
    visit({ as: 'taras', at: '/more' })
    const page = within(await screen.findByRole('main'))
    expect(await page.findByRole('button', { name: 'Вийти' })).toBeInTheDocument()
    expect(page.getByRole('link', { name: 'Мої пости' })).toBeInTheDocument()
    expect(page.queryByRole('link', { name: 'Черга' })).not.toBeInTheDocument()
    expect(page.queryByRole('link', { name: 'Стрічка' })).not.toBeInTheDocument()
  })
})

describe('Language and theme', () => {
  it('are kept with the account from the switches', async () => {
    const { user, server } = visit({ as: 'olena', at: '/more' })
    await screen.findByRole('button', { name: 'Вийти' })
    const page = within(screen.getByRole('main'))
    await user.click(page.getByRole('button', { name: 'Тема: як у системі' }))
    await waitFor(() => expect(server.world.me.olena.theme).toBe('light'))
    await user.click(page.getByRole('button', { name: 'English' }))
    await waitFor(() => expect(server.world.me.olena.language).toBe('en'))
  })

  it('chosen before a registration become the account’s', async () => {
    vi.stubGlobal('Worker', ReadyWorker)
    setTheme('dark')
    const { user, server } = visit({ at: '/register' })
    await user.type(await screen.findByLabelText('Імʼя для входу'), 'zoya')
    await user.type(screen.getByLabelText('Пароль'), 'сім вітрил')
    await user.click(screen.getByRole('button', { name: 'Зареєструватися' }))
    await waitFor(() => expect(server.world.me.zoya.theme).toBe('dark'))
  })

  it('follow the person into another browser', async () => {
    const { user } = visit({
      at: '/login',
      given: (server) => Object.assign(server.world.me.zoya, { theme: 'dark', language: 'en' }),
    })
    await user.type(await screen.findByLabelText('Імʼя для входу'), 'zoya')
    await user.type(screen.getByLabelText('Пароль'), 'freedom13')
    await user.click(screen.getByRole('button', { name: 'Увійти' }))
    await waitFor(() => expect(document.documentElement).toHaveAttribute('lang', 'en'))
    expect(document.documentElement.dataset['theme']).toBe('dark')
  })
})

describe('A page', () => {
  it('that is not there has a heading and a way out', async () => {
    visit({ at: '/nowhere' })
    expect(
      await screen.findByRole('heading', { name: 'Такої вулиці тут немає', level: 1 }),
    ).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'До стрічки' })).toHaveAttribute('href', '/')
  })

  it('of nobody has a heading and a way out', async () => {
    visit({ at: '/u/nobody' })
    expect(
      await screen.findByRole('heading', { name: 'Такої людини тут немає', level: 1 }),
    ).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'До стрічки' })).toHaveAttribute('href', '/')
  })

  it('says since when a person is here as one would say it', async () => {
    visit({ at: '/u/olena' })
    expect(await screen.findByText(/тут із березня 2026$/)).toBeInTheDocument()
  })

  it('for logging in leads on who is signed in already', async () => {
    const { router } = visit({ as: 'olena', at: '/login?next=%2Fmine' })
    await waitFor(() => expect(router.state.location.pathname).toBe('/mine'))
  })
})
