import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { visit } from '@/testing/render-app'

const person = async (username: string) => within(await screen.findByRole('listitem', { name: username }))
const roleOf = (server: ReturnType<typeof visit>['server'], username: string) =>
  server.world.accounts.find((account) => account.username === username)?.role

describe('The list of people', () => {
  it('gives a role by the button, and not by a slip in the list of roles', async () => {
    const { user, server } = visit({ as: 'admin', at: '/people' })
    const zoya = await person('zoya')
    await user.selectOptions(zoya.getByRole('combobox'), 'адміністратор')
    await user.click(zoya.getByRole('button', { name: 'Скасувати' }))
    expect(zoya.getByRole('combobox')).toHaveDisplayValue('людина')
    expect(server.world.calls.some((call) => call.startsWith('PATCH'))).toBe(false)
    await user.selectOptions(zoya.getByRole('combobox'), 'модератор')
    await user.click(zoya.getByRole('button', { name: 'Зробити: модератор' }))
    await waitFor(() => expect(roleOf(server, 'zoya')).toBe('moderator'))
  })

  it('bans from the menu of the row, with a reason', async () => {
    const { user, server } = visit({ as: 'admin', at: '/people' })
    const maksym = await person('maksym')
    await user.click(maksym.getByRole('button', { name: 'Ще про людину: maksym' }))
    await user.click(maksym.getByRole('button', { name: 'Заблокувати' }))
    await user.keyboard('Реклама{Enter}')
    expect(await maksym.findByText('Реклама')).toBeInTheDocument()
    expect(server.world.accounts.find(({ username }) => username === 'maksym')?.ban).toMatchObject({
      reason: 'Реклама',
    })
  })

  it('offers no ban against oneself', async () => {
    visit({ as: 'admin', at: '/people' })
    const own = await person('admin')
    await waitFor(() => expect(own.queryByRole('button', { name: /^Ще про/ })).not.toBeInTheDocument())
  })
})
