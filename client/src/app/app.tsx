import { useEffect, useState } from 'react'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createQueryClient } from './query-client'
import { createAppRouter } from './router'
import { watchSession } from './watch-session'

export function App() {
  const [client] = useState(createQueryClient)
  const [router] = useState(() => createAppRouter())
  useEffect(() => watchSession(client), [client])
  return (
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  )
}
