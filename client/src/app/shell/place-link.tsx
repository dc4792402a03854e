import type { ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import type { Place } from './places'

type PlaceLinkProps = { place: Place; className?: string | undefined; label?: string; children: ReactNode }

/** The way to a place. Pressed where one already is, it goes to the top and looks for what is new. */
export function PlaceLink({ place: { to, also }, className, label, children }: PlaceLinkProps) {
  const client = useQueryClient()
  const { pathname } = useLocation()
  return (
    <Link
      to={to}
      activeOptions={{ exact: true, includeSearch: false }}
      className={className}
      aria-label={label}
      title={label}
      aria-current={also?.includes(pathname) ? 'true' : undefined}
      onClick={(event) => {
        if (pathname !== to || event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        window.scrollTo({ top: 0 })
        void client.invalidateQueries({ refetchType: 'active' })
      }}
    >
      {children}
    </Link>
  )
}
