import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { json, problem } from '@/testing/fake-server'
import { held, visit } from '@/testing/render-app'

const article = (words: string) =>
  screen.findByText(words).then((text) => text.closest('article') ?? expect.fail('It stands in no post.'))

describe('The feed', () => {
  it('says that it is loading, then shows the newest post first', async () => {
    const release = held()
    visit({
      given: (server) => {
        server.addPost('olena', { content: 'Учорашнє', published_at: '2026-11-01T10:00:00Z' })
        server.addPost('zoya', { content: 'Сьогоднішнє', published_at: '2026-11-02T10:00:00Z' })
        release.when(server, 'GET /api/posts')
      },
    })
    expect(await screen.findByText('Завантажуємо…')).toBeInTheDocument()
    release.now()
    const posts = await screen.findAllByRole('article')
    expect(posts.map((post) => within(post).getByRole('paragraph').textContent)).toEqual([
      'Сьогоднішнє',
      'Учорашнє',
    ])
    expect(screen.queryByText('Завантажуємо…')).not.toBeInTheDocument()
  })

  it('invites to be the first where nobody wrote yet', async () => {
    visit()
    expect(await screen.findByText('Тут поки тихо')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Написати пост' })).toHaveAttribute('href', '/write')
  })

  it('tells the request number when the server stumbled, and tries again', async () => {
    const { user } = visit({
      given: (server) => {
        server.addPost('olena', { content: 'Знайшлося' })
        server.world.next.set('GET /api/posts', [problem(500, 'internal', 'Потрапило не туди')])
      },
    })
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('Щось пішло не так')
    expect(alert).toHaveTextContent('01JFAKE')
    expect(alert).not.toHaveTextContent('Потрапило не туди')
    await user.click(screen.getByRole('button', { name: 'Спробувати знову' }))
    expect(await screen.findByText('Знайшлося')).toBeInTheDocument()
  })

  it('goes on with the next twenty, and shows nothing twice', async () => {
    const { user } = visit({
      given: (server) => {
        for (let number = 1; number <= 25; number += 1) server.addPost('olena', { content: `Пост ${number}` })
      },
    })
    const words = () => [...document.querySelectorAll('article p')].map((one) => one.textContent)
    await waitFor(() => expect(words()).toHaveLength(20))
    await user.click(screen.getByRole('button', { name: 'Показати ще' }))
    await waitFor(() => expect(words()).toHaveLength(25))
    expect(new Set(words()).size).toBe(25)
    expect(screen.queryByRole('button', { name: 'Показати ще' })).not.toBeInTheDocument()
  })

  it('folds a post of many short lines, too', async () => {
    visit({ given: (server) => server.addPost('olena', { content: 'а\n'.repeat(400) }) })
    expect(await screen.findByRole('link', { name: 'Читати далі' })).toBeInTheDocument()
  })

  it('opens a post by a press on its words, but not while they are being selected', async () => {
    const { user, router } = visit({ given: (server) => server.addPost('olena', { content: 'Про каву' }) })
    const words = await screen.findByText('Про каву')
    getSelection()?.selectAllChildren(words)
    fireEvent.click(words)
    expect(router.state.location.pathname).toBe('/')
    getSelection()?.removeAllRanges()
    await user.click(words)
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/post\//))
  })

  it('tells a reader who is not signed in what this place is', async () => {
    visit()
    expect(await screen.findByText(/^Тут пишуть від свого імені або анонімно/)).toBeInTheDocument()
  })

  it('keeps 18+ off the page until the reader asks', async () => {
    const { user } = visit({
      given: (server) => server.addPost('olena', { content: 'Свічка догоріла', is_nsfw: true }),
    })
    await user.click(await screen.findByRole('button', { name: 'Показати' }))
    expect(screen.getByText('Свічка догоріла').closest('article')).toHaveFocus()
  })

  it('does not put covered words on the page at all', async () => {
    visit({ given: (server) => server.addPost('olena', { content: 'Свічка догоріла', is_nsfw: true }) })
    expect(await screen.findByText('18+. Автор попереджає: тут відверте.')).toBeInTheDocument()
    expect(document.body).not.toHaveTextContent('Свічка')
  })

  it('covers nothing for the author and for those who asked for it', async () => {
    visit({ as: 'olena', given: (server) => server.addPost('olena', { content: 'Моє', is_nsfw: true }) })
    expect(await screen.findByText('Моє')).toBeInTheDocument()
  })

  it('shows markup that is not allowed as words, and follows no dangerous address', async () => {
    visit({
      given: (server) =>
        server.addPost('maksym', {
          content_html:
            '<p>Гляньте <a href="javascript:alert(1)">сюди</a> <img src=x onerror=alert(1)><a href="https://example.org/">туди</a></p><script>alert(1)</script>',
        }),
    })
    const card = await article('сюди')
    expect(within(card).queryByRole('link', { name: 'сюди' })).not.toBeInTheDocument()
    expect(within(card).getByRole('link', { name: 'туди' })).toHaveAttribute('rel', 'nofollow ugc noopener')
    expect(card.querySelector('img, script')).toBeNull()
  })
})

describe('A like', () => {
  it('shows before the server answers, and stays', async () => {
    const release = held()
    const { user } = visit({
      as: 'zoya',
      given: (server) => {
        const { id } = server.addPost('olena', { likes_count: 4 })
        release.when(server, `PUT /api/posts/${id}/like`)
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Подобається, 4 вподобання' }))
    expect(screen.getByRole('button', { name: 'Подобається, 5 вподобань' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    release.now()
    await waitFor(() => expect(release.answered).toBe(true))
    expect(screen.getByRole('button', { name: 'Подобається, 5 вподобань' })).toBeInTheDocument()
  })

  it('is taken back, with the server’s word, when it is refused', async () => {
    const { user } = visit({
      as: 'zoya',
      given: (server) => {
        const { id } = server.addPost('olena', { likes_count: 4 })
        server.world.next.set(`PUT /api/posts/${id}/like`, [problem(404, 'not-found', 'Поста вже немає.')])
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Подобається, 4 вподобання' }))
    expect(await screen.findByText('Поста вже немає.')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Подобається, 4 вподобання' })).toHaveAttribute(
      'aria-pressed',
      'false',
    )
  })

  it('counts as the server counts, not as the page guessed', async () => {
    const { user } = visit({
      as: 'zoya',
      given: (server) => {
        const { id } = server.addPost('olena', { likes_count: 4 })
        server.world.next.set(`PUT /api/posts/${id}/like`, [json({ liked: true, likes_count: 9 })])
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Подобається, 4 вподобання' }))
    expect(await screen.findByRole('button', { name: 'Подобається, 9 вподобань' })).toBeInTheDocument()
  })

  it('does not flicker when two presses are quicker than the network', async () => {
    const release = held()
    const { user, server } = visit({
      as: 'zoya',
      given: (town) => {
        const { id } = town.addPost('olena', { likes_count: 4 })
        release.when(town, `DELETE /api/posts/${id}/like`)
      },
    })
    const heart = await screen.findByRole('button', { name: 'Подобається, 4 вподобання' })
    await user.dblClick(heart)
    await waitFor(() => expect(server.world.calls.some((call) => call.startsWith('DELETE'))).toBe(true))
    expect(heart).toHaveAccessibleName('Подобається, 4 вподобання')
    release.now()
    await waitFor(() => expect(release.answered).toBe(true))
    expect(heart).toHaveAttribute('aria-pressed', 'false')
  })

  it('invites a reader to log in and to come back here', async () => {
    const { user } = visit({ at: '/hot', given: (server) => server.addPost('olena') })
    await user.click(await screen.findByRole('button', { name: /^Подобається/ }))
    const invitation = await screen.findByRole('dialog')
    expect(within(invitation).getByRole('link', { name: 'Увійти' })).toHaveAttribute(
      'href',
      '/login?next=%2Fhot',
    )
  })

  it('is not for one’s own named post, but does not betray the author of an anonymous one', async () => {
    visit({
      as: 'olena',
      given: (server) => {
        server.addPost('olena', { content: 'Під іменем' })
        server.addPost('olena', { content: 'Під маскою', is_anonymous: true })
      },
    })
    expect(within(await article('Під іменем')).getByRole('button', { name: /вподобан/ })).toBeDisabled()
    expect(within(await article('Під маскою')).getByRole('button', { name: /вподобан/ })).toBeEnabled()
  })
})

describe('Popular posts', () => {
  it('carry the reader’s own marks, though the list is shared', async () => {
    visit({
      as: 'zoya',
      at: '/popular',
      given: (server) => {
        server.addPost('olena', { content: 'Уподобане' }).likers.add('zoya')
        server.addPost('zoya', { content: 'Своє' })
      },
    })
    const liked = within(await article('Уподобане')).getByRole('button', { name: /Подобається/ })
    expect(liked).toHaveAttribute('aria-pressed', 'true')
    expect(within(await article('Своє')).getByRole('button', { name: /вподобан/ })).toBeDisabled()
  })

  it('are of all time when the address asks for a time that is not offered', async () => {
    visit({ at: '/popular?window=century', given: (server) => server.addPost('olena') })
    expect(await screen.findByRole('link', { name: 'Увесь час' })).toHaveAttribute('aria-current', 'page')
  })
})
