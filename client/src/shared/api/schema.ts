// The contract as types, until docs/api/openapi.json exists to generate them from.
export type components = {
  schemas: {
    Author: { id: string; username: string; display_name: string; avatar_url: string | null }
    Post: {
      id: string
      content: string
      content_html: string
      language: string
      author: components['schemas']['Author'] | null
      author_label: string
      tags: string[]
      is_nsfw: boolean
      is_anonymous: boolean
      moderation_status: 'pending' | 'approved' | 'rejected'
      likes_count: number
      comments_count: number
      liked: boolean
      mine: boolean
      created_at: string
      published_at: string | null
      edited_at: string | null
    }
    Comment: {
      id: string
      post_id: string
      parent_id: string | null
      content: string | null
      content_html: string | null
      author: components['schemas']['Author'] | null
      author_label: string
      is_op: boolean
      depth: number
      created_at: string
      edited_at: string | null
      deleted: boolean
      mine: boolean
    }
    Me: {
      id: string
      username: string
      display_name: string
      avatar_url: string | null
      role: 'user' | 'moderator' | 'admin'
      created_at: string
      bio: string
      language: string
      theme: string
      nsfw: 'hide' | 'cover' | 'show'
      adult: boolean
    }
    Profile: {
      id: string
      username: string
      display_name: string
      bio: string
      avatar_url: string | null
      created_at: string
      posts_count: number
    }
    Session: {
      id: string
      device: string
      created_at: string
      last_used_at: string
      expires_at: string
      current: boolean
    }
    Captcha: { algorithm: string; challenge: string; maxnumber: number; salt: string; signature: string }
    Tag: { name: string; posts_count: number }
    Subject: { kind: 'post' | 'comment'; id: string }
    QueueItem: {
      subject: components['schemas']['Subject']
      reports: { reason: string; note: string; created_at: string }[]
      created_at: string
      post?: components['schemas']['Post']
      comment?: components['schemas']['Comment']
    }
    LogEntry: {
      id: string
      subject: components['schemas']['Subject']
      decision: string
      reason: string
      moderator: components['schemas']['Author'] | null
      created_at: string
    }
    Account: {
      id: string
      username: string
      display_name: string
      role: 'user' | 'moderator' | 'admin'
      created_at: string
      ban: { reason: string; until: string | null } | null
    }
    Pagination: { per_page: number; next?: string | null; has_next: boolean }
  }
}

type S = components['schemas']
type List<Item> = { items: Item[]; pagination: S['Pagination'] }
type Operation<Ok, Path = never, Query = never, Body = never> = {
  parameters: ([Path] extends [never] ? { path?: never } : { path: Path }) &
    ([Query] extends [never] ? { query?: never } : { query?: Query }) & {
      header?: Record<string, string>
      cookie?: never
    }
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Ok } } }
} & ([Body] extends [never] ? { requestBody?: never } : { requestBody: { content: { 'application/json': Body } } })
type Id = { id: string }
type Cursor = { cursor?: string; per_page?: number }
type Signed = { user: object; access_token: string; expires_in: number }
type Report = { reason: string; note?: string }

export type paths = {
  '/api/auth/captcha': { get: Operation<S['Captcha']> }
  '/api/auth/register': {
    post: Operation<Signed, never, never, { username: string; password: string; captcha: string }>
  }
  '/api/auth/login': { post: Operation<Signed, never, never, { username: string; password: string }> }
  '/api/auth/logout': { post: Operation<void> }
  '/api/auth/sessions': { get: Operation<List<S['Session']>>; delete: Operation<void> }
  '/api/auth/sessions/{id}': { delete: Operation<void, Id> }
  '/api/me': {
    get: Operation<S['Me']>
    patch: Operation<S['Me'], never, never, Partial<Omit<S['Me'], 'id' | 'username' | 'role' | 'created_at'>>>
  }
  '/api/me/password': {
    post: Operation<void, never, never, { current_password: string; new_password: string }>
  }
  '/api/me/posts': { get: Operation<List<S['Post']>, never, Cursor> }
  '/api/me/marks': { get: Operation<{ liked: string[]; mine: string[] }, never, { ids: string }> }
  '/api/posts': {
    get: Operation<List<S['Post']>, never, Cursor & { tag?: string }>
    post: Operation<
      S['Post'],
      never,
      never,
      { content: string; tags: string[]; is_nsfw: boolean; is_anonymous: boolean }
    >
  }
  '/api/posts/hot': { get: Operation<List<S['Post']>, never, Cursor> }
  '/api/posts/popular': {
    get: Operation<List<S['Post']>, never, { window?: 'day' | 'week' | 'month' | 'all' }>
  }
  '/api/posts/{id}': {
    get: Operation<S['Post'], Id>
    patch: Operation<S['Post'], Id, never, { content?: string; tags?: string[]; is_nsfw?: boolean }>
    delete: Operation<void, Id>
  }
  '/api/posts/{id}/like': {
    put: Operation<{ liked: boolean; likes_count: number }, Id>
    delete: Operation<{ liked: boolean; likes_count: number }, Id>
  }
  '/api/posts/{id}/comments': {
    get: Operation<List<S['Comment']>, Id, Cursor>
    post: Operation<
      S['Comment'],
      Id,
      never,
      { content: string; parent_id?: string; is_anonymous?: boolean }
    >
  }
  '/api/posts/{id}/report': { post: Operation<unknown, Id, never, Report> }
  '/api/comments/{id}': {
    patch: Operation<S['Comment'], Id, never, { content: string }>
    delete: Operation<void, Id>
  }
  '/api/comments/{id}/report': { post: Operation<unknown, Id, never, Report> }
  '/api/tags': { get: Operation<List<S['Tag']>, never, Cursor> }
  '/api/users/{username}': { get: Operation<S['Profile'], { username: string }> }
  '/api/users/{username}/posts': { get: Operation<List<S['Post']>, { username: string }, Cursor> }
  '/api/moderation/queue': { get: Operation<List<S['QueueItem']>, never, Cursor> }
  '/api/moderation/decisions': {
    post: Operation<unknown, never, never, { subject: S['Subject']; decision: string; reason?: string }>
  }
  '/api/moderation/log': { get: Operation<List<S['LogEntry']>, never, Cursor> }
  '/api/admin/users': { get: Operation<List<S['Account']>, never, Cursor & { q?: string }> }
  '/api/admin/users/{id}': {
    patch: Operation<S['Account'], Id, never, { role?: S['Account']['role']; ban?: { reason: string } | null }>
  }
}
