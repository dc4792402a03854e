import { screen, waitFor } from '@testing-library/react'
import { fireEvent } from '@testing-library/dom'
import { describe, expect, it } from 'vitest'
import { problem } from '@/testing/fake-server'
import { held, visit } from '@/testing/render-app'

const field = () => screen.findByRole('textbox', { name: 'Текст' })
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
    expect(await screen.findByText('Увійдіть, щоб написати. Імʼя можна не показувати.')).toBeInTheDocument()
    expect(localStorage.getItem('freedom13.draft.1')).toBeNull()
    expect(localStorage.getItem('freedom13.draft.2')).not.toBeNull()
  })
})
