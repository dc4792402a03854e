import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { json, problem } from '@/testing/fake-server'
import { held, visit } from '@/testing/render-app'

describe('The moderation queue', () => {
  it('is closed to everybody else, who do not even ask for it', async () => {
    const { server } = visit({ as: 'zoya', at: '/queue' })
    expect(await screen.findByText('Цієї сторінки немає, або вона не для всіх.')).toBeInTheDocument()
    expect(server.world.calls).not.toContain('GET /api/moderation/queue')
  })

  it('lets a post through with one press', async () => {
    const { user, server } = visit({
      as: 'taras',
      at: '/queue',
      given: (town) => town.addPost('zoya', { content: 'Привіт', moderation_status: 'pending' }),
    })
    await user.click(await screen.findByRole('button', { name: 'Схвалити' }))
    expect(await screen.findByText('Черга порожня. Можна видихнути')).toBeInTheDocument()
    expect(server.world.posts[0]?.moderation_status).toBe('approved')
  })

  it('asks why before it takes words away, and tells the public log', async () => {
    const { user, server } = visit({
      as: 'taras',
      at: '/queue',
      given: (town) => town.addPost('maksym', { content: 'Купуйте', moderation_status: 'pending' }),
    })
    const reject = { name: 'Відхилити' }
    await user.click(await screen.findByRole('button', reject))
    expect(server.world.posts[0]?.moderation_status).toBe('pending')
    expect(screen.getByLabelText('Причина')).toHaveFocus()
    await user.keyboard('Реклама{Enter}')
    expect(await screen.findByText('Черга порожня. Можна видихнути')).toBeInTheDocument()
    expect(server.world.log[0]).toMatchObject({ decision: 'reject', reason: 'Реклама' })
  })

  it('takes a decided row away at once, and the next Enter is about the next row', async () => {
    const release = held()
    const { user, server } = visit({
      as: 'taras',
      at: '/queue',
      given: (town) => {
        town.addPost('zoya', { content: 'Перший', moderation_status: 'pending' })
        town.addPost('zoya', { content: 'Другий', moderation_status: 'pending' })
      },
    })
    const [first] = await screen.findAllByRole('button', { name: 'Схвалити' })
    release.when(server, 'GET /api/moderation/queue')
    first?.focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByText('Перший')).not.toBeInTheDocument())
    expect(screen.getByText('Другий').closest('li')).toHaveFocus()
    await user.keyboard('{Enter}')
    const decisions = server.world.calls.filter((call) => call.endsWith('/decisions'))
    expect(decisions).toHaveLength(1)
    release.now()
  })

  it('covers 18+ for moderators, too', async () => {
    const { user } = visit({
      as: 'taras',
      at: '/queue',
      given: (town) =>
        town.addPost('zoya', { content: 'Свічка', is_nsfw: true, moderation_status: 'pending' }),
    })
    const reveal = await screen.findByRole('button', { name: 'Показати' })
    expect(screen.queryByText('Свічка')).not.toBeInTheDocument()
    await user.click(reveal)
    expect(screen.getByText('Свічка').closest('li')).toHaveFocus()
  })

  it('offers for what waits and for what was reported only what can be done', async () => {
    const { server } = visit({
      as: 'taras',
      at: '/queue',
      given: (town) => {
        const post = town.addPost('maksym', { content: 'Купуйте' })
        town.world.reports.push({ kind: 'post', id: post.id, reason: 'spam', note: 'Третій раз' })
      },
    })
    expect(await screen.findByText('Спам або реклама')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Лишити' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Прибрати' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Схвалити' })).not.toBeInTheDocument()
    expect(server.world.posts).toHaveLength(1)
  })

  it('lets a comment through that waits, though nobody reported it', async () => {
    visit({
      as: 'taras',
      at: '/queue',
      given: (town) => {
        const comment = town.addComment('zoya', town.addPost('olena'), { content: 'Чи можна?' })
        const subject = { kind: 'comment', id: comment.id }
        const item = { subject, reports: [], created_at: '2026-11-24T09:00:00Z', comment }
        town.world.next.set('GET /api/moderation/queue', [
          json({ items: [item], pagination: { per_page: 20, has_next: false, next: null } }),
        ])
      },
    })
    expect(await screen.findByText('Чи можна?')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Схвалити' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Відхилити' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Прибрати' })).not.toBeInTheDocument()
  })

  it('says that another moderator was faster, and looks again', async () => {
    const { user } = visit({
      as: 'taras',
      at: '/queue',
      given: (town) => {
        const post = town.addPost('zoya', { content: 'Привіт', moderation_status: 'pending' })
        town.world.next.set('POST /api/moderation/decisions', [
          problem(409, 'already-decided', 'Інший модератор уже вирішив.'),
        ])
        const { handle } = town
        town.handle = (request) => {
          if (request.url.endsWith('/decisions')) post.moderation_status = 'approved'
          return handle(request)
        }
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Відхилити' }))
    await user.keyboard('{Enter}')
    expect(await screen.findByText('Інший модератор уже вирішив.')).toBeInTheDocument()
    await waitFor(() => expect(screen.getByText('Черга порожня. Можна видихнути')).toBeInTheDocument())
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })
})
