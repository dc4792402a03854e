import type { components } from './schema'

type Schemas = components['schemas']

export type Author = Schemas['PublicUser']
export type Post = Schemas['Post']
export type Comment = Schemas['Comment']
export type Me = Schemas['Me']
export type Profile = Schemas['Profile']
export type Session = Schemas['Session']
export type Captcha = Schemas['Captcha']
export type Tag = Schemas['Tag']
export type Subject = Schemas['Subject']
export type QueueItem = Schemas['QueueItem']
export type LogEntry = Schemas['Decision']
export type Account = Schemas['AdminUser']

/** One piece of a list walked by cursor. */
export type Page<Item> = { items: Item[]; pagination: Schemas['Pagination'] }
