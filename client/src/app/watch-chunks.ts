const key = 'freedom13.reloaded-at'
const pause = 60_000

/** After a deploy the parts of the old pages are gone: the page is loaded anew, once, and never in a circle. */
export function watchChunks(reload = () => location.reload()): () => void {
  const onMissing = () => {
    if (navigator.onLine && mayReload(Date.now())) reload()
  }
  window.addEventListener('vite:preloadError', onMissing)
  return () => window.removeEventListener('vite:preloadError', onMissing)
}

/** Without the storage nobody would remember that it was tried: then the page stays and says what is missing. */
function mayReload(now: number): boolean {
  try {
    const before = sessionStorage.getItem(key)
    if (before !== null && now - Number(before) < pause) return false
    sessionStorage.setItem(key, String(now))
    return sessionStorage.getItem(key) === String(now)
  } catch {
    return false
  }
}
