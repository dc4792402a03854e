import { onlineManager } from '@tanstack/react-query'
import { act } from '@testing-library/react'
import { onTestFinished } from 'vitest'

/** Pulls the plug, and puts it back in with what it gives back or at the end of the test. */
export function unplug(): () => void {
  const plug = (online: boolean) => act(() => onlineManager.setOnline(online))
  plug(false)
  onTestFinished(() => plug(true))
  return () => plug(true)
}
