import { useEffect } from 'react'

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Freedom13' : `${title} · Freedom13`
  }, [title])
}
