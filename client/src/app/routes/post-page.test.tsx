import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Post } from '@/shared/api/types'
import { problem } from '@/testing/fake-server'
import { visit } from '@/testing/render-app'

type Given = NonNullable<NonNullable<Parameters<typeof visit>[0]>['given']>
type Server = Parameters<Given>[0]

/** Opens the page of a post that is arranged on the server first. */
function visitPost(as: 'olena' | 'zoya' | 'taras' | undefined, arrange: (server: Server) => Post) {
  let id = ''
  const visited = visit({
    ...(as ? { as } : {}),
    at: '/post/later',
    given: (server) => (id = arrange(server).id),
  })
  void visited.router.navigate({ to: '/post/$id', params: { id } })
  return { ...visited, id }
}

const row = async (words: string) =>
  (await screen.findByText(words)).closest('li') ?? expect.fail('It is in no list.')

describe('The page of a post', () => {
  it('says the same of a post that is hidden and of one that never was', async () => {
    visitPost('zoya', (server) => server.addPost('olena', { moderation_status: 'pending' }))
    expect(await screen.findByText('Цього поста немає, або він не для всіх.')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Спробувати знову' })).not.toBeInTheDocument()
  })

  it('shows no talk under covered words', async () => {
    const { user } = visitPost(undefined, (server) => {
      const post = server.addPost('olena', { is_nsfw: true })
      server.addComment('zoya', post, { content: 'Оце сцена' })
      return post
    })
    const reveal = await screen.findByRole('button', { name: 'Показати' })
    expect(screen.queryByText('Оце сцена')).not.toBeInTheDocument()
    await user.click(reveal)
    expect(await screen.findByText('Оце сцена')).toBeInTheDocument()
  })

  it('lets a post that waits be seen by its author, but not talked about yet', async () => {
    visitPost('olena', (server) => server.addPost('olena', { moderation_status: 'pending' }))
    expect(await screen.findByText('Чекає на модератора')).toBeInTheDocument()
    expect(await screen.findByText('Коментувати можна буде, коли пост опублікують.')).toBeInTheDocument()
    expect(screen.queryByLabelText('Ваш коментар')).not.toBeInTheDocument()
  })

  it('keeps the words in the field when a comment is refused, and says why at the field', async () => {
    const { user, id } = visitPost('zoya', (server) => {
      const post = server.addPost('olena')
      server.world.next.set(`POST /api/posts/${post.id}/comments`, [
        problem(422, 'invalid', 'Щось не так.', [
          { pointer: '/content', code: 'too-long', detail: 'Коментар задовгий.' },
        ]),
      ])
      return post
    })
    const field = await screen.findByLabelText('Ваш коментар')
    await user.type(field, 'Згодна.')
    await user.click(screen.getByRole('button', { name: 'Надіслати' }))
    await waitFor(() => expect(field).toHaveAccessibleDescription('Коментар задовгий.'))
    expect(field).toHaveValue('Згодна.')
    expect(field).toBeInvalid()
    await user.click(screen.getByRole('button', { name: 'Надіслати' }))
    expect(within(await row('Згодна.')).getByText('Зоя')).toBeInTheDocument()
    expect(field).toHaveValue('')
    expect(id).not.toBe('')
  })

  it('offers the author of an anonymous post to stay anonymous, and warns when they do not', async () => {
    const { user } = visitPost('olena', (server) => server.addPost('olena', { is_anonymous: true }))
    const anonymously = await screen.findByRole('checkbox', { name: 'Анонімно' })
    expect(anonymously).toBeChecked()
    await user.click(anonymously)
    expect(anonymously).toHaveAccessibleDescription('Під власним анонімним постом ви пишете від свого імені.')
  })

  it('leaves the place of a deleted comment, with no words and no name', async () => {
    visitPost('zoya', (server) => {
      const post = server.addPost('olena')
      const first = server.addComment('zoya', post, { content: 'Зайве слово', deleted: true })
      server.addComment('olena', post, { content: 'Дарма', parent_id: first.id, depth: 1 })
      return post
    })
    const gone = await row('Коментар видалено.')
    expect(gone).not.toHaveTextContent('Зоя')
    expect(within(gone).queryByRole('button')).not.toBeInTheDocument()
    expect(gone.nextElementSibling).toHaveTextContent('Дарма')
  })

  it('lets a stranger change nothing, and a moderator delete', async () => {
    const { user } = visitPost('taras', (server) => server.addPost('olena'))
    await user.click(await screen.findByRole('button', { name: 'Ще про цей пост' }))
    expect(screen.queryByRole('button', { name: 'Змінити' })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Видалити' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Видалити' }))
    expect(await screen.findByText('Пост видалено.')).toBeInTheDocument()
    expect(await screen.findByText('Тут поки тихо')).toBeInTheDocument()
  })
})
