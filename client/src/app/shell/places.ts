import type { LinkProps } from '@tanstack/react-router'
import type { Me } from '@/shared/api/types'
import type { MessageKey } from '@/shared/i18n/language'
import { isModerator } from '@/shared/session/me'
import type { IconName } from '@/shared/ui/icon'

export type Place = { to: NonNullable<LinkProps['to']>; icon: IconName; label: MessageKey; exact: boolean }

const feed: Place = { to: '/', icon: 'house', label: 'shell.feed', exact: true }
const write: Place = { to: '/write', icon: 'pen-line', label: 'shell.write', exact: true }
const own: Place = { to: '/mine', icon: 'notebook-pen', label: 'shell.own-posts', exact: true }
const settings: Place = { to: '/settings', icon: 'settings', label: 'shell.settings', exact: true }
const queue: Place = { to: '/queue', icon: 'gavel', label: 'shell.queue', exact: true }
const people: Place = { to: '/people', icon: 'users-round', label: 'shell.people', exact: true }
const login: Place = { to: '/login', icon: 'log-in', label: 'shell.log-in', exact: true }
const more: Place = { to: '/more', icon: 'ellipsis', label: 'shell.more', exact: true }

/** Where this person may go: only what leads somewhere for them. */
export function railPlaces(me: Me | null | undefined): Place[] {
  if (!me) return me === null ? [feed, write, login] : [feed]
  return [
    feed,
    write,
    own,
    ...(isModerator(me) ? [queue] : []),
    ...(me.role === 'admin' ? [people] : []),
    settings,
  ]
}

/** The few that fit under a thumb; the others are a step away, behind «Ще». */
export function bottomPlaces(me: Me | null | undefined): Place[] {
  if (!me) return [feed, write, ...(me === null ? [login] : []), more]
  return [feed, write, ...(isModerator(me) ? [queue] : [own]), more]
}
