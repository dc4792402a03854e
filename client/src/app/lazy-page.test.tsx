import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { RouterProvider } from '@tanstack/react-router'
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { unplug } from '@/testing/offline'
import { ErrorPage } from './error-page'
import { lazyPage } from './lazy-page'
import { createQueryClient } from './query-client'

it('A page that did not come says that there is no connection, and comes when it is asked for again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let asked = 0
  const load = () => {
    asked += 1
    return asked === 1
      ? Promise.reject(new TypeError('Failed to fetch dynamically imported module: /assets/page.js'))
      : Promise.resolve({ Page: () => <p>Ось вона</p> })
  }
  const plugIn = unplug()
  const root = createRootRoute({})
  const page = createRoute({ getParentRoute: () => root, path: '/', component: lazyPage(load, 'Page') })
  const router = createRouter({
    routeTree: root.addChildren([page]),
    defaultErrorComponent: ErrorPage,
    history: createMemoryHistory({ initialEntries: ['/'] }),
  })
  render(
    <QueryClientProvider client={createQueryClient()}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  )
  expect(await screen.findByRole('alert')).toHaveTextContent('Немає звʼязку з мережею.')
  plugIn()
  await userEvent.click(screen.getByRole('button', { name: 'Спробувати знову' }))
  expect(await screen.findByText('Ось вона')).toBeInTheDocument()
})
