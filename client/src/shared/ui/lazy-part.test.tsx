import { render, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { lazyPart } from './lazy-part'
import { onNotice } from './notice'

const Dialog = ({ onClose }: { onClose: () => void }) => <button onClick={onClose}>Ось воно</button>

it('A part that did not come says so and closes, the rest stays, and it may be asked for again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const said: string[] = []
  const stop = onNotice((words) => said.push(words))
  const load = vi
    .fn<() => Promise<typeof Dialog>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
    .mockResolvedValue(Dialog)
  const Part = lazyPart(load)
  const onClose = vi.fn()
  const page = (open: boolean) => (
    <main>
      Решта
      {open ? <Part onClose={onClose} /> : null}
    </main>
  )

  const { rerender } = render(page(true))
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  expect(said).toEqual(['Не вдалося звʼязатися із сервером. Спробуйте ще раз за хвилину.'])
  expect(screen.getByText('Решта')).toBeInTheDocument()
  rerender(page(false))
  rerender(page(true))
  expect(await screen.findByText('Ось воно')).toBeInTheDocument()
  stop()
})
