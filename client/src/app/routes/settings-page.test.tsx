import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { setLanguage } from '@/shared/i18n/language'
import { problem } from '@/testing/fake-server'
import { held, visit } from '@/testing/render-app'

afterEach(() => setLanguage('uk'))

describe('Settings', () => {
  it('are for people who are signed in, and the way in leads back', async () => {
    visit({ at: '/settings' })
    expect(await screen.findByText('Увійдіть, щоб побачити цю сторінку.')).toBeInTheDocument()
    const page = within(screen.getByRole('main'))
    expect(page.getByRole('link', { name: 'Увійти' })).toHaveAttribute('href', '/login?next=%2Fsettings')
  })

  it('keep a name and say at the field why one is refused', async () => {
    const refusal = problem(422, 'invalid', 'Ні.', [
      { pointer: '/display_name', code: 'too-long', detail: 'Задовге імʼя.' },
    ])
    const { user, server } = visit({
      as: 'olena',
      at: '/settings',
      given: (town) => town.world.next.set('PATCH /api/me', [refusal]),
    })
    const name = await screen.findByLabelText('Як вас звати')
    await user.clear(name)
    await user.type(name, 'Оленка')
    await user.click(screen.getByRole('button', { name: 'Зберегти' }))
    await waitFor(() => expect(name).toBeInvalid())
    expect(name).toHaveAccessibleDescription(/^Задовге імʼя\./)
    await user.click(screen.getByRole('button', { name: 'Зберегти' }))
    expect(await screen.findByText('Збережено.')).toBeInTheDocument()
    expect(server.world.me.olena.display_name).toBe('Оленка')
  })

  it('change the theme at once and keep it with the account', async () => {
    const { user, server } = visit({ as: 'olena', at: '/settings' })
    await user.click(await screen.findByRole('radio', { name: 'темна' }))
    expect(document.documentElement.dataset['theme']).toBe('dark')
    await waitFor(() => expect(server.world.me.olena.theme).toBe('dark'))
    await user.click(screen.getByRole('radio', { name: 'як у системі' }))
    expect(document.documentElement.dataset['theme']).toBeUndefined()
  })

  it('change the language of the whole page', async () => {
    const { user, server } = visit({ as: 'olena', at: '/settings' })
    await user.click(await screen.findByRole('radio', { name: 'English' }))
    expect(await screen.findByRole('heading', { name: 'Settings' })).toBeInTheDocument()
    expect(document.documentElement.lang).toBe('en')
    await waitFor(() => expect(server.world.me.olena.language).toBe('en'))
  })

  it('show 18+ uncovered only to those who say that they are', async () => {
    const { user, server } = visit({ as: 'olena', at: '/settings' })
    const uncovered = await screen.findByRole('radio', { name: 'Показувати одразу' })
    expect(uncovered).toBeDisabled()
    await user.click(screen.getByRole('checkbox', { name: 'Мені є 18' }))
    await waitFor(() => expect(uncovered).toBeEnabled())
    await user.click(uncovered)
    await waitFor(() => expect(server.world.me.olena).toMatchObject({ adult: true, nsfw: 'show' }))
    await user.click(screen.getByRole('checkbox', { name: 'Мені є 18' }))
    await waitFor(() => expect(server.world.me.olena).toMatchObject({ adult: false, nsfw: 'cover' }))
  })

  it('show what was wished for while it is being saved, and take it back when it is refused', async () => {
    const release = held()
    const { user, server } = visit({ as: 'olena', at: '/settings' })
    release.when(server, 'PATCH /api/me')
    server.world.next.set('PATCH /api/me', [problem(500, 'internal', 'Ні.')])
    const adult = await screen.findByRole('checkbox', { name: 'Мені є 18' })
    await user.click(adult)
    expect(adult).toBeChecked()
    release.now()
    await waitFor(() => expect(adult).not.toBeChecked())
  })

  it('log out, and forget who was there', async () => {
    const { user, server } = visit({ as: 'olena', at: '/settings' })
    await screen.findByText('цей пристрій')
    await user.click(await screen.findByRole('button', { name: 'Вийти' }))
    expect(await screen.findByText('Увійдіть, щоб побачити цю сторінку.')).toBeInTheDocument()
    const after = server.world.calls.slice(server.world.calls.indexOf('POST /api/auth/logout') + 1)
    expect(after).not.toContain('GET /api/auth/sessions')
    expect(screen.queryByDisplayValue('Олена')).not.toBeInTheDocument()
    expect(screen.getByRole('main')).toHaveFocus()
  })
})
