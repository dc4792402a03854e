import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { watchChunks } from './watch-chunks'

function watched() {
  const reload = vi.fn()
  onTestFinished(watchChunks(reload))
  return { reload, miss: () => window.dispatchEvent(new Event('vite:preloadError')) }
}

describe('A part of the page that is gone after a deploy', () => {
  it('loads the page anew, and not in a circle', () => {
    const { reload, miss } = watched()
    miss()
    miss()
    expect(reload).toHaveBeenCalledOnce()
  })

  it('does so again after the next deploy', () => {
    const { reload, miss } = watched()
    sessionStorage.setItem('freedom13.reloaded-at', String(Date.now() - 61_000))
    miss()
    expect(reload).toHaveBeenCalledOnce()
  })

  it('leaves the page as it is without a connection', () => {
    vi.stubGlobal('navigator', { onLine: false })
    const { reload, miss } = watched()
    miss()
    expect(reload).not.toHaveBeenCalled()
  })

  it('leaves the page as it is where nobody would remember that it was tried', () => {
    vi.stubGlobal('sessionStorage', undefined)
    const { reload, miss } = watched()
    miss()
    vi.unstubAllGlobals()
    expect(reload).not.toHaveBeenCalled()
  })
})
