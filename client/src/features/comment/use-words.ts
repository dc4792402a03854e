import { useState } from 'react'
import { loadWords, saveWords } from './draft'

/** The words in the form, kept as they are typed; once what was on its way has arrived, they are what is left of it. */
export function useWords(place: string, arrived: number) {
  const [words, setWords] = useState(() => loadWords(place))
  const [seen, setSeen] = useState(arrived)

  if (arrived > seen) {
    setSeen(arrived)
    setWords(loadWords(place))
  }

  function change(part: Partial<typeof words>) {
    const changed = { ...words, ...part }
    setWords(changed)
    saveWords(place, changed)
  }

  return { words, change }
}
