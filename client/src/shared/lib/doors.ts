import { createContext, use } from 'react'
import type { Subject } from '@/shared/api/types'

/** What any feature may ask the app to open, without knowing who lives behind the door. */
export type Doors = {
  report: (subject: Subject) => void
  /** Asks a reader who is not signed in to log in, because they wanted to do this. */
  invite: (wish: 'like' | 'comment' | 'report' | 'write') => void
}

export const DoorsContext = createContext<Doors>({ report: () => undefined, invite: () => undefined })

export function useDoors(): Doors {
  return use(DoorsContext)
}
