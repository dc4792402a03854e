import { useEffect, useRef } from 'react'
import { useRouter } from '@tanstack/react-router'
import { useMe } from '@/shared/session/me'

/** Who is signed in already has nothing to do at the door: they go on to where they were going. */
export function useHome(next: string | undefined): () => void {
  const router = useRouter()
  const me = useMe()
  const gone = useRef(false)

  function go() {
    if (gone.current) return
    gone.current = true
    router.history.replace(next ?? '/')
  }

  useEffect(() => {
    if (me) go()
  })
  return go
}
