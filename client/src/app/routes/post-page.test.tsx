import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Post } from '@/shared/api/types'
import { problem } from '@/testing/fake-server'
import { unplug } from '@/testing/offline'
import { held, visit } from '@/testing/render-app'

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
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Видалити' }))
    expect(await screen.findByText('Пост видалено.')).toBeInTheDocument()
    expect(await screen.findByText('Тут поки тихо')).toBeInTheDocument()
  })

  it('leaves no place for a deleted comment that nobody answered', async () => {
    visitPost('zoya', (server) => {
      const post = server.addPost('olena')
      const first = server.addComment('zoya', post, { deleted: true })
      server.addComment('zoya', post, { deleted: true, parent_id: first.id, depth: 1 })
      server.addComment('olena', post, { content: 'Лишилося' })
      return post
    })
    expect(await screen.findByText('Лишилося')).toBeInTheDocument()
    expect(screen.queryByText('Коментар видалено.')).not.toBeInTheDocument()
  })

  it('scrolls to the comments once they are there', async () => {
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView')
    const release = held()
    let id = ''
    const { router } = visit({
      at: '/nowhere',
      given: (server) => {
        id = server.addPost('olena').id
        release.when(server, `GET /api/posts/${id}/comments`)
      },
    })
    void router.navigate({ to: '/post/$id', params: { id }, hash: 'comments' })
    await screen.findByRole('heading', { name: 'Коментарі' })
    scrolled.mockClear()
    release.now()
    await waitFor(() => expect(scrolled).toHaveBeenCalled())
    expect(scrolled.mock.contexts).toContain(document.getElementById('comments'))
  })

  it('lets the server decide about the mask while nobody touched the switch', async () => {
    const bodies: unknown[] = []
    const { user } = visitPost('olena', (server) => {
      const { handle } = server
      server.handle = async (request) => {
        if (request.method === 'POST') bodies.push(await request.clone().json())
        return handle(request)
      }
      return server.addPost('olena', { is_anonymous: true })
    })
    await user.type(await screen.findByLabelText('Ваш коментар'), 'Це я')
    await user.click(screen.getByRole('button', { name: 'Надіслати' }))
    expect(within(await row('Це я')).getByText('Анонім')).toBeInTheDocument()
    await user.type(screen.getByLabelText('Ваш коментар'), 'І я')
    await user.click(screen.getByRole('checkbox', { name: 'Анонімно' }))
    await user.click(screen.getByRole('button', { name: 'Надіслати' }))
    expect(within(await row('І я')).getByText('Олена')).toBeInTheDocument()
    expect(bodies).toEqual([{ content: 'Це я' }, { content: 'І я', is_anonymous: false }])
  })

  it('shows an answer at its place and counts it everywhere, without reading the thread again', async () => {
    const { user, server, client, id } = visitPost('zoya', (town) => {
      const post = town.addPost('olena')
      const first = town.addComment('taras', post, { content: 'Перше' })
      town.addComment('olena', post, { content: 'Під першим', parent_id: first.id, depth: 1 })
      town.addComment('taras', post, { content: 'Друге' })
      return post
    })
    await user.click(within(await row('Перше')).getByRole('button', { name: 'Відповісти' }))
    await user.type(screen.getByLabelText('Ваша відповідь'), 'Моє')
    await user.click(
      within(await row('Перше')).getAllByRole('button', { name: 'Відповісти' })[1] ?? expect.fail(),
    )
    expect(await screen.findByText('Надіслано.')).toBeInTheDocument()
    const mine = await row('Моє')
    expect(mine.previousElementSibling).toHaveTextContent('Під першим')
    expect(mine.nextElementSibling).toHaveTextContent('Друге')
    expect(mine).toHaveClass('said')
    expect(screen.getByRole('heading', { name: '4 коментарі' })).toBeInTheDocument()
    expect(client.getQueryData(['post', id])).toMatchObject({ comments_count: 4 })
    const reads = server.world.calls.filter((call) => call === `GET /api/posts/${id}/comments`)
    expect(reads).toHaveLength(1)
  })

  it('shows what was changed at once, and lets the reader go on while the thread is read anew', async () => {
    const { user, server, id } = visitPost('zoya', (town) => {
      const post = town.addPost('olena')
      town.addComment('zoya', post, { content: 'Тепло' })
      return post
    })
    await user.click(within(await row('Тепло')).getByRole('button', { name: /^Ще про/ }))
    await user.click(screen.getByRole('button', { name: 'Змінити' }))
    await user.type(screen.getByLabelText('Текст коментаря'), ' і сухо')
    const [path, broken] = [`GET /api/posts/${id}/comments`, problem(503, 'unavailable', 'Зараз немає.')]
    server.world.next.set(path, [broken])
    await user.click(screen.getByRole('button', { name: 'Зберегти' }))
    expect(await row('Тепло і сухо')).toHaveFocus()
    await user.click(within(await row('Тепло і сухо')).getByRole('button', { name: /^Ще про/ }))
    await waitFor(() => expect(server.world.calls.filter((call) => call === path)).toHaveLength(2))
    expect(screen.getByRole('button', { name: 'Видалити' })).toBeInTheDocument()
  })

  it('closes the answer where it was opened and keeps its words', async () => {
    const { user } = visitPost('zoya', (server) => {
      const post = server.addPost('olena')
      server.addComment('taras', post, { content: 'Перше' })
      return post
    })
    const answer = within(await row('Перше')).getByRole('button', { name: 'Відповісти' })
    await user.click(answer)
    await user.type(screen.getByLabelText('Ваша відповідь'), 'Ще думаю')
    await user.click(answer)
    expect(screen.queryByLabelText('Ваша відповідь')).not.toBeInTheDocument()
    await user.click(answer)
    expect(screen.getByLabelText('Ваша відповідь')).toHaveValue('Ще думаю')
  })

  it('says that a comment waits for a connection', async () => {
    const { user, server } = visitPost('zoya', (town) => town.addPost('olena'))
    await user.type(await screen.findByLabelText('Ваш коментар'), 'З потяга')
    const plugIn = unplug()
    await user.click(screen.getByRole('button', { name: 'Надіслати' }))
    expect(await screen.findByText('Надішлемо, щойно зʼявиться звʼязок.')).toBeInTheDocument()
    plugIn()
    expect(await screen.findByText('Надіслано.')).toBeInTheDocument()
    expect(server.world.comments).toHaveLength(1)
  })

  it('offers to try again where the form would be when nobody could say who is here', async () => {
    const { user, server } = visitPost('zoya', (town) => {
      town.world.next.set('GET /api/me', [problem(503, 'unavailable', 'Зараз немає.')])
      return town.addPost('olena')
    })
    expect(await screen.findByRole('alert')).toHaveTextContent('Щось пішло не так. Ми вже знаємо.')
    await user.click(screen.getByRole('button', { name: 'Спробувати знову' }))
    expect(await screen.findByLabelText('Ваш коментар')).toBeInTheDocument()
    expect(server.world.calls.filter((call) => call === 'GET /api/me')).toHaveLength(2)
  })
})
