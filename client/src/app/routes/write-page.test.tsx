import { screen, waitFor } from '@testing-library/react'
import { fireEvent } from '@testing-library/dom'
import { describe, expect, it } from 'vitest'
import { problem } from '@/testing/fake-server'
import { unplug } from '@/testing/offline'
import { held, visit } from '@/testing/render-app'

const field = () => screen.findByRole('textbox', { name: 'Текст' })
const leave = async (user: ReturnType<typeof visit>['user']) =>
  user.click(screen.getAllByRole('link', { name: 'Стрічка' })[0] ?? expect.fail('No way to the feed.'))
const fill = async (words: string) => fireEvent.change(await field(), { target: { value: words } })

describe('Writing a post', () => {
  it('counts in code points, as the server does, and only near the end', async () => {
    visit({ as: 'olena', at: '/write' })
    await fill('а'.repeat(4000))
    expect(screen.queryByText(/лишил/)).not.toBeInTheDocument()
    await fill('👍'.repeat(4998))
    expect(await screen.findByText('лишилося 2 знаки')).toBeInTheDocument()
    await fill('👍'.repeat(5002))
    expect(await field()).toHaveAccessibleDescription('Задовгий текст: зайвих 2 знаки.')
  })

  it('puts the server’s words at the field they are about', async () => {
    const { user } = visit({ as: 'olena', at: '/write' })
    await fill(' ')
    await user.click(screen.getByRole('button', { name: 'Опублікувати' }))
    await waitFor(async () =>
      expect(await field()).toHaveAccessibleDescription('Пост порожній. Напишіть хоч слово.'),
    )
    expect(screen.getByRole('alert')).toHaveTextContent('Пост порожній. Напишіть хоч слово.')
    expect(await field()).toHaveFocus()
    await user.type(await field(), 'Слово')
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('says at the form what belongs to no field', async () => {
    const { user } = visit({
      as: 'olena',
      at: '/write',
      given: (server) =>
        server.world.next.set('POST /api/posts', [problem(403, 'forbidden', 'Ви сьогодні багато писали.')]),
    })
    await fill('Доброго ранку')
    await user.click(screen.getByRole('button', { name: 'Опублікувати' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Ви сьогодні багато писали.')
    expect(await field()).toHaveValue('Доброго ранку')
  })

  it('sends the tag that is still being typed, and no word twice', async () => {
    const { user, server } = visit({ as: 'olena', at: '/write' })
    await fill('Доброго ранку')
    await user.type(screen.getByRole('textbox', { name: 'Мітки' }), '#Місто, місто,кава')
    await user.click(screen.getByRole('button', { name: 'Опублікувати' }))
    await waitFor(() => expect(server.world.posts[0]?.tags).toEqual(['Місто', 'кава']))
  })

  it('never publishes by Enter in the field of tags, and keeps the focus there', async () => {
    const { user, server } = visit({ as: 'olena', at: '/write' })
    await fill('Ще не все')
    const tags = screen.getByRole('textbox', { name: 'Мітки' })
    await user.type(tags, 'ніч{Enter}{Enter}')
    await user.click(screen.getByRole('button', { name: 'Прибрати мітку ніч' }))
    expect(tags).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(server.world.calls).not.toContain('POST /api/posts')
  })

  it('sends an anonymous post as one, after saying so', async () => {
    const { user, server } = visit({ as: 'olena', at: '/write' })
    await fill('Нікому не кажіть')
    expect(screen.getByText('Пише Олена')).toBeInTheDocument()
    await user.click(screen.getByRole('checkbox', { name: 'Писати анонімно' }))
    expect(screen.getByText('Ви пишете анонімно')).toBeInTheDocument()
    expect(screen.queryByText('Пише Олена')).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Опублікувати анонімно' }))
    await waitFor(() => expect(server.world.posts[0]).toMatchObject({ is_anonymous: true, author: null }))
  })

  it('takes one press for one post, however impatient', async () => {
    const release = held()
    const { user, server } = visit({
      as: 'olena',
      at: '/write',
      given: (town) => release.when(town, 'POST /api/posts'),
    })
    await fill('Доброго ранку')
    const publish = screen.getByRole('button', { name: 'Опублікувати' })
    await user.click(publish)
    await user.click(publish)
    release.now()
    expect(await screen.findByText('Опубліковано.')).toBeInTheDocument()
    expect(server.world.posts).toHaveLength(1)
  })

  it('leads a newcomer to the own posts, where the new one waits', async () => {
    const { user, router } = visit({ as: 'zoya', at: '/write' })
    await fill('Привіт')
    await user.click(screen.getByRole('button', { name: 'Опублікувати' }))
    expect(await screen.findByText('Чекає на модератора: зазвичай до години.')).toBeInTheDocument()
    await waitFor(() => expect(router.state.location.pathname).toBe('/mine'))
  })

  it('keeps what was begun until it is published', async () => {
    localStorage.setItem(
      'freedom13.draft.00000000-0000-4000-8000-000000000001',
      JSON.stringify({ content: 'Ще не дописано', tags: ['ніч'], is_nsfw: false, is_anonymous: true }),
    )
    const { user } = visit({ as: 'olena', at: '/write' })
    expect(await field()).toHaveValue('Ще не дописано')
    expect(screen.getByText('#ніч')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Опублікувати анонімно' }))
    await screen.findByText('Опубліковано.')
    expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([])
  })

  it('leaves no trace of an anonymous draft in the browser of somebody who is not signed in', async () => {
    const draft = { content: 'Таємне', tags: [], is_nsfw: false, is_anonymous: true }
    localStorage.setItem('freedom13.draft.1', JSON.stringify(draft))
    localStorage.setItem('freedom13.draft.2', JSON.stringify({ ...draft, is_anonymous: false }))
    visit({ at: '/write' })
    expect(
      await screen.findByText('Щоб написати, зареєструйтеся або увійдіть. Імʼя можна не показувати.'),
    ).toBeInTheDocument()
    expect(localStorage.getItem('freedom13.draft.1')).toBeNull()
    expect(localStorage.getItem('freedom13.draft.2')).not.toBeNull()
  })

  it('says at the tags which one of them the server does not want', async () => {
    const { user } = visit({
      as: 'olena',
      at: '/write',
      given: (server) =>
        server.world.next.set('POST /api/posts', [
          problem(422, 'invalid', 'Щось не так.', [
            { pointer: '/tags/1', code: 'odd', detail: 'Мітка має знак, якого не буває.' },
          ]),
        ]),
    })
    await fill('Доброго ранку')
    await user.click(screen.getByRole('button', { name: 'Опублікувати' }))
    const tags = screen.getByRole('textbox', { name: 'Мітки' })
    await waitFor(() => expect(tags).toHaveAccessibleDescription(/^Мітка має знак, якого не буває\./))
    expect(tags).toHaveFocus()
    expect(screen.getAllByRole('alert')).toHaveLength(1)
  })

  it('leaves in peace who went elsewhere while it was on its way', async () => {
    const release = held()
    const { user, router } = visit({
      as: 'olena',
      at: '/write',
      given: (town) => release.when(town, 'POST /api/posts'),
    })
    await fill('Повільна пошта')
    await user.click(screen.getByRole('button', { name: 'Опублікувати' }))
    expect(await field()).toHaveAttribute('readonly')
    await leave(user)
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Текст' })).not.toBeInTheDocument())
    release.now()
    expect(await screen.findByText('Опубліковано.')).toBeInTheDocument()
    expect(router.state.location.pathname).toBe('/')
    expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([])
  })

  it('shows to who comes back that the post still waits for a connection, and sends it once', async () => {
    const { user, server, router } = visit({ as: 'olena', at: '/write' })
    await fill('З потяга')
    const plugIn = unplug()
    await user.click(screen.getByRole('button', { name: 'Опублікувати' }))
    await router.navigate({ to: '/more' })
    await router.navigate({ to: '/write' })
    expect(await screen.findByText('Надішлемо, щойно зʼявиться звʼязок.')).toBeInTheDocument()
    expect(await field()).toHaveValue('З потяга')
    expect(await field()).toHaveAttribute('readonly')
    await user.click(screen.getByRole('button', { name: 'Опублікувати' }))
    plugIn()
    expect(await screen.findByText('Опубліковано.')).toBeInTheDocument()
    await waitFor(async () => expect(await field()).toHaveValue(''))
    expect(server.world.posts).toHaveLength(1)
    expect(router.state.location.pathname).toBe('/write')
  })

  it('sends the same words under the same key after the answer was lost, on another visit too', async () => {
    const keys: (string | null)[] = []
    const { user, router } = visit({
      as: 'olena',
      at: '/write',
      given: (server) => {
        const { handle } = server
        server.handle = (request) => {
          if (request.method !== 'POST') return handle(request)
          keys.push(request.headers.get('Idempotency-Key'))
          return keys.length === 1 ? Promise.reject(new TypeError('Failed to fetch')) : handle(request)
        }
      },
    })
    await fill('Загублене')
    await user.click(screen.getByRole('button', { name: 'Опублікувати' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Ваш текст на місці.')
    await router.navigate({ to: '/more' })
    await router.navigate({ to: '/write' })
    expect(await field()).toHaveValue('Загублене')
    await user.click(screen.getByRole('button', { name: 'Опублікувати' }))
    expect(await screen.findByText('Опубліковано.')).toBeInTheDocument()
    expect(keys).toHaveLength(2)
    expect(keys[1]).toBe(keys[0])
  })
})
