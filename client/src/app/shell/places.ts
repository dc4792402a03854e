import type { LinkProps } from '@tanstack/react-router'
import type { Me } from '@/shared/api/types'
import type { MessageKey } from '@/shared/i18n/language'
import { isModerator } from '@/shared/session/me'
import type { IconName } from '@/shared/ui/icon'

export type Place = {
  to: NonNullable<LinkProps['to']>
  icon: IconName
  label: MessageKey
  /** Other pages that belong to the place. */
  also?: readonly string[]
}

const feed: Place = { to: '/', icon: 'house', label: 'shell.feed', also: ['/hot', '/popular'] }
const write: Place = { to: '/write', icon: 'pen-line', label: 'shell.write' }
const own: Place = { to: '/mine', icon: 'notebook-pen', label: 'shell.own-posts' }
const settings: Place = { to: '/settings', icon: 'settings', label: 'shell.settings' }
const queue: Place = { to: '/queue', icon: 'gavel', label: 'shell.queue' }
const people: Place = { to: '/people', icon: 'users-round', label: 'shell.people' }
const login: Place = { to: '/login', icon: 'log-in', label: 'shell.log-in' }
const register: Place = { to: '/register', icon: 'user-plus', label: 'register.title' }
const more: Place = { to: '/more', icon: 'ellipsis', label: 'shell.more' }

/** Where this person may go: only what leads somewhere for them. */
function places(me: Me | null | undefined): Place[] {
  if (!me) return me === null ? [feed, write, register, login] : [feed]
  return [
    feed,
    write,
    own,
    ...(isModerator(me) ? [queue] : []),
    ...(me.role === 'admin' ? [people] : []),
    settings,
  ]
}

/** All of them, and «Ще» where the right column has no room. */
export function railPlaces(me: Me | null | undefined): Place[] {
  return [...places(me), more]
}

/** The few that fit under a thumb; on a phone the way to log in stands at the top. */
export function bottomPlaces(me: Me | null | undefined): Place[] {
  if (!me) return [feed, write, ...(me === null ? [register] : []), more]
  return [feed, write, ...(isModerator(me) ? [queue] : [own]), more]
}

/** What the bottom bar has no room for; a reader who is not signed in finds everything around the page. */
export function morePlaces(me: Me | null | undefined): Place[] {
  if (!me) return []
  const within = bottomPlaces(me)
  return places(me).filter((place) => !within.includes(place))
}
