import { useSyncExternalStore } from 'react'
import { kept } from './storage'

export type Theme = 'system' | 'light' | 'dark'

const stored = 'freedom13.theme'
const listeners = new Set<() => void>()

export function isTheme(value: unknown): value is Theme {
  return value === 'system' || value === 'light' || value === 'dark'
}

/** Dresses the page; public/theme.js does the same before the first paint of the next visit. */
export function setTheme(theme: Theme): void {
  kept.set(stored, theme)
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  for (const listener of listeners) listener()
}

export function useTheme(): Theme {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => {
      const theme = kept.get(stored)
      return isTheme(theme) ? theme : 'system'
    },
  )
}
