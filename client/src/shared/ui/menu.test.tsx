import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { visit } from '@/testing/render-app'

const opener = () => screen.findByRole('button', { name: 'Ще про цей пост' })
const action = (name: string) => screen.queryByRole('button', { name })

describe('A menu', () => {
  const own = () => visit({ as: 'olena', given: (server) => server.addPost('olena') })

  it('is walked with the arrows, and Escape gives the focus back', async () => {
    const { user } = own()
    ;(await opener()).focus()
    await user.keyboard('{Enter}{ArrowDown}')
    const edit = await screen.findByRole('button', { name: 'Змінити' })
    await user.keyboard('{End}')
    expect(action('Видалити')).toHaveFocus()
    await user.keyboard('{ArrowUp}')
    expect(edit).toHaveFocus()
    await user.keyboard('{Escape}')
    expect(await opener()).toHaveFocus()
    expect(action('Видалити')).not.toBeInTheDocument()
  })

  it('folds when something else is pressed, even what takes no focus', async () => {
    const { user } = own()
    await user.click(await opener())
    await user.pointer({ keys: '[MouseLeft>]', target: screen.getByText('Доброго ранку, місто.') })
    expect(action('Видалити')).not.toBeInTheDocument()
  })

  it('opens upwards where the end of the page is near', async () => {
    const { user } = own()
    const button = await opener()
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(
      new DOMRect(0, window.innerHeight - 100, 208, 150),
    )
    await user.click(button)
    const list = document.getElementById(button.getAttribute('aria-controls') ?? '')
    expect(list).toHaveAttribute('data-up')
  })
})

describe('A dialog opened from a menu', () => {
  it('begins at the way back when it would delete, and gives the focus back', async () => {
    const { user } = visit({ as: 'olena', given: (server) => server.addPost('olena') })
    await user.click(await opener())
    await user.click(screen.getByRole('button', { name: 'Видалити' }))
    const cancel = within(await screen.findByRole('dialog')).getByRole('button', { name: 'Скасувати' })
    expect(cancel).toHaveFocus()
    await user.click(cancel)
    expect(await opener()).toHaveFocus()
  })

  it('gives the focus to the page when what opened it is deleted', async () => {
    const { user } = visit({ as: 'olena', given: (server) => server.addPost('olena') })
    await user.click(await opener())
    await user.click(screen.getByRole('button', { name: 'Видалити' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Видалити' }))
    await screen.findByText('Тут поки тихо')
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus())
  })

  it('asks what is wrong before a report is sent', async () => {
    const { user, server } = visit({ as: 'zoya', given: (town) => town.addPost('olena') })
    await user.click(await opener())
    await user.click(screen.getByRole('button', { name: 'Поскаржитися' }))
    const dialog = within(await screen.findByRole('dialog'))
    for (const radio of dialog.getAllByRole('radio')) expect(radio).not.toBeChecked()
    await user.click(dialog.getByRole('button', { name: 'Надіслати скаргу' }))
    expect(server.world.reports).toHaveLength(0)
    await user.click(dialog.getByRole('radio', { name: 'Спам або реклама' }))
    await user.click(dialog.getByRole('button', { name: 'Надіслати скаргу' }))
    await waitFor(() => expect(server.world.reports[0]?.reason).toBe('spam'))
    await waitFor(async () => expect(await opener()).toHaveFocus())
  })
})

describe('Editing a post', () => {
  it('hides what may change meanwhile, and leads back to the post', async () => {
    const { user } = visit({
      as: 'olena',
      given: (server) => server.addPost('olena', { tags: ['місто'], author_label: '' }),
    })
    await user.click(await opener())
    await user.click(screen.getByRole('button', { name: 'Змінити' }))
    const cancel = await screen.findByRole('button', { name: 'Скасувати' })
    expect(screen.queryByRole('button', { name: /вподобан/ })).not.toBeInTheDocument()
    expect(
      within(screen.getByRole('article')).queryByRole('link', { name: '#місто' }),
    ).not.toBeInTheDocument()
    await user.click(cancel)
    expect(screen.getByRole('article')).toHaveFocus()
  })
})
