import { useState } from 'react'
import type { PostDraft } from './api'
import { loadDraft, saveDraft } from './draft'

/** The draft in the form, kept as it is typed; once what was on its way has arrived, it is what is left of it. */
export function useDraft(accountId: string, arrived: number) {
  const [{ draft, readings }, set] = useState(() => ({ draft: loadDraft(accountId), readings: 0 }))
  const [seen, setSeen] = useState(arrived)

  if (arrived > seen) {
    setSeen(arrived)
    set({ draft: loadDraft(accountId), readings: readings + 1 })
  }

  function change(part: Partial<PostDraft>) {
    const changed = { ...draft, ...part }
    set({ draft: changed, readings })
    saveDraft(accountId, changed)
  }

  return { draft, readings, change }
}
