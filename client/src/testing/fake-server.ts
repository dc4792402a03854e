import type { Account, Comment, LogEntry, Me, Post, QueueItem } from '@/shared/api/types'
import { aComment, aPost, authorOf, meAs, names, type Name } from './cast'
import { aWeek } from './week'

type Handler = (call: Call) => Response
type Call = { request: Request; query: URLSearchParams; args: string[]; body: Record<string, unknown> }
type Reason = QueueItem['reports'][number]['reason']
type Kept<Thing> = Thing & { by: Name }
type KeptPost = Kept<Post> & { likers: Set<Name> }

/** What the fake server keeps; tests look into it and arrange it. */
export type World = {
  who: Name | null
  /** The session was ended elsewhere: nothing is answered until the page has learned that it cannot be renewed. */
  ended: boolean
  me: Record<Name, Me>
  posts: KeptPost[]
  comments: Kept<Comment>[]
  reports: { kind: 'post' | 'comment'; id: string; reason: Reason; note: string }[]
  log: LogEntry[]
  accounts: Account[]
  /** Every request, as `POST /api/posts`. */
  calls: string[]
  /** Answers given instead of the ordinary ones, once for each entry: `PUT /api/posts/…/like` → a response. */
  next: Map<string, Response[]>
}

/**
 * The HTTP contract in memory, small but with its own mind: it knows who is asking, refuses what the server refuses and
 * shows nobody what they may not see. Route tests and `npm run dev:fake` talk to it.
 */
export function fakeServer(filled = true) {
  const world: World = {
    who: null,
    ended: false,
    me: Object.fromEntries(names.map((name) => [name, meAs(name)])) as Record<Name, Me>,
    posts: [],
    comments: [],
    reports: [],
    log: [],
    accounts: names.map((name) => {
      const { id, username, display_name, avatar_url, role, created_at } = meAs(name)
      return { id, username, display_name, avatar_url, role, created_at, ban: null }
    }),
    calls: [],
    next: new Map(),
  }

  function addPost(by: Name, part: Partial<Post> = {}): KeptPost {
    const post = { ...aPost(by, part), by, likers: new Set<Name>() }
    world.posts.push(post)
    return post
  }

  function addComment(by: Name, post: Post, part: Partial<Comment> = {}): Kept<Comment> {
    const comment = { ...aComment(by, post, part), by }
    world.comments.push(comment)
    const kept = world.posts.find((one) => one.id === post.id)
    if (kept) kept.comments_count += 1
    return comment
  }

  const isModerator = () => world.who === 'taras' || world.who === 'admin'
  const seen = (post: KeptPost) =>
    post.moderation_status === 'approved' || post.by === world.who || isModerator()
  const hides = () => world.who !== null && world.me[world.who].nsfw === 'hide'
  const byTime = (a: Post, b: Post) => (b.published_at ?? '').localeCompare(a.published_at ?? '')
  const approved = () =>
    world.posts
      .filter((post) => post.moderation_status === 'approved' && !(post.is_nsfw && hides()))
      .sort(byTime)

  const showPost = ({ by, likers, ...post }: KeptPost, shared = false): Post => ({
    ...post,
    likes_count: post.likes_count + likers.size,
    liked: !shared && world.who !== null && likers.has(world.who),
    mine: !shared && by === world.who,
  })
  const showComment = ({ by, ...comment }: Kept<Comment>): Comment =>
    comment.deleted
      ? { ...comment, content: null, content_html: null, author: null, author_label: 'Видалено' }
      : { ...comment, mine: by === world.who }

  const findPost = (id: string | undefined) => {
    const post = world.posts.find((one) => one.id === id)
    if (!post || !seen(post)) throw problem(404, 'not-found', 'Цього поста немає, або він не для всіх.')
    return post
  }
  const findComment = (id: string | undefined) => {
    const comment = world.comments.find((one) => one.id === id)
    if (!comment) throw problem(404, 'not-found', 'Цього коментаря немає.')
    return comment
  }
  const required = (): Name => {
    if (world.who === null) throw problem(401, 'not-signed-in', 'Спершу увійдіть.')
    return world.who
  }

  const routes: [string, RegExp, Handler][] = [
    ['GET', /^\/api\/auth\/captcha$/, () => json(easyCaptcha)],
    ['POST', /^\/api\/auth\/login$/, ({ body }) => logIn(body['username'], body['password'])],
    ['POST', /^\/api\/auth\/register$/, ({ body }) => register(body)],
    [
      'POST',
      /^\/api\/auth\/refresh$/,
      () => {
        world.who = null
        world.ended = false
        const refusal = problem(401, 'signed-out', 'Увійдіть ще раз.')
        refusal.headers.append('Set-Cookie', 'csrf_token=; Path=/; Max-Age=0')
        return refusal
      },
    ],
    [
      'POST',
      /^\/api\/auth\/logout$/,
      () => {
        world.who = null
        return empty({ 'Set-Cookie': 'csrf_token=; Path=/; Max-Age=0' })
      },
    ],
    [
      'GET',
      /^\/api\/auth\/sessions$/,
      () =>
        page([
          session('1', 'Chrome · Linux', true),
          session('2', 'Firefox · Android', false),
          session('3', 'Safari · iPhone', false),
        ]),
    ],
    ['DELETE', /^\/api\/auth\/sessions/, () => empty()],
    ['GET', /^\/api\/me$/, () => json(world.me[required()])],
    ['PATCH', /^\/api\/me$/, ({ body }) => json(Object.assign(world.me[required()], body))],
    ['POST', /^\/api\/me\/password$/, () => empty()],
    [
      'GET',
      /^\/api\/me\/posts$/,
      ({ query }) =>
        page(
          world.posts.filter((post) => post.by === required()).map((post) => showPost(post)),
          query,
        ),
    ],
    [
      'GET',
      /^\/api\/me\/marks$/,
      ({ query }) => {
        const shown = world.posts
          .filter((post) => query.get('ids')?.split(',').includes(post.id))
          .map((post) => showPost(post))
        const ids = (some: Post[]) => some.map((post) => post.id)
        return json({
          liked: ids(shown.filter((post) => post.liked)),
          mine: ids(shown.filter((post) => post.mine)),
        })
      },
    ],
    [
      'GET',
      /^\/api\/posts$/,
      ({ query }) => {
        const tag = query.get('tag')
        const found = approved().filter((post) => tag === null || post.tags.includes(tag))
        return page(
          found.map((post) => showPost(post)),
          query,
        )
      },
    ],
    [
      'GET',
      /^\/api\/posts\/hot$/,
      ({ query }) =>
        page(
          approved().map((post) => showPost(post)),
          query,
        ),
    ],
    [
      'GET',
      /^\/api\/posts\/popular$/,
      () => {
        const shown = world.posts
          .filter((post) => post.moderation_status === 'approved')
          .map((post) => showPost(post, true))
        return page(shown.sort((a, b) => b.likes_count - a.likes_count))
      },
    ],
    ['POST', /^\/api\/posts$/, ({ body }) => publish(body)],
    ['GET', /^\/api\/posts\/([^/]+)$/, ({ args }) => json(showPost(findPost(args[0])))],
    [
      'PATCH',
      /^\/api\/posts\/([^/]+)$/,
      ({ args, body }) => {
        const content = String(body['content'])
        const edited = { ...body, content_html: `<p>${content}</p>`, edited_at: new Date().toISOString() }
        return json(showPost(Object.assign(findPost(args[0]), edited)))
      },
    ],
    [
      'DELETE',
      /^\/api\/posts\/([^/]+)$/,
      ({ args }) => {
        world.posts.splice(world.posts.indexOf(findPost(args[0])), 1)
        return empty()
      },
    ],
    ['PUT', /^\/api\/posts\/([^/]+)\/like$/, ({ args }) => like(args[0], true)],
    ['DELETE', /^\/api\/posts\/([^/]+)\/like$/, ({ args }) => like(args[0], false)],
    [
      'GET',
      /^\/api\/posts\/([^/]+)\/comments$/,
      ({ args, query }) =>
        page(
          inThread(world.comments.filter((comment) => comment.post_id === findPost(args[0]).id)).map(
            showComment,
          ),
          query,
        ),
    ],
    [
      'POST',
      /^\/api\/posts\/([^/]+)\/comments$/,
      ({ args, body }) => {
        const post = findPost(args[0])
        const by = required()
        const parent = world.comments.find((one) => one.id === body['parent_id'])
        const anonymous = Boolean(body['is_anonymous'] ?? (post.is_anonymous && post.by === by))
        const comment = addComment(by, post, {
          content: String(body['content']),
          parent_id: parent?.id ?? null,
          depth: parent ? parent.depth + 1 : 0,
          is_op: post.by === by && post.is_anonymous === anonymous,
          ...(anonymous ? { author: null, author_label: 'Анонім' } : {}),
        })
        return json(showComment(comment), 201)
      },
    ],
    [
      'PATCH',
      /^\/api\/comments\/([^/]+)$/,
      ({ args, body }) => {
        const content = String(body['content'])
        const edited = { content, content_html: `<p>${content}</p>`, edited_at: new Date().toISOString() }
        return json(showComment(Object.assign(findComment(args[0]), edited)))
      },
    ],
    [
      'DELETE',
      /^\/api\/comments\/([^/]+)$/,
      ({ args }) => {
        findComment(args[0]).deleted = true
        return empty()
      },
    ],
    [
      'POST',
      /^\/api\/(post|comment)s\/([^/]+)\/report$/,
      ({ args: [kind, id = ''], body }) => {
        required()
        world.reports.push({
          kind: kind === 'post' ? 'post' : 'comment',
          id,
          reason: body['reason'] as Reason,
          note: String(body['note'] ?? ''),
        })
        return json({}, 201)
      },
    ],
    ['GET', /^\/api\/tags$/, () => page(tags())],
    [
      'GET',
      /^\/api\/users\/([^/]+)$/,
      ({ args }) => {
        const name = person(args[0])
        const { id, username, display_name, bio, avatar_url, created_at } = world.me[name]
        return json({
          id,
          username,
          display_name,
          bio,
          avatar_url,
          created_at,
          posts_count: named(name).length,
        })
      },
    ],
    [
      'GET',
      /^\/api\/users\/([^/]+)\/posts$/,
      ({ args, query }) =>
        page(
          named(person(args[0])).map((post) => showPost(post)),
          query,
        ),
    ],
    [
      'GET',
      /^\/api\/moderation\/queue$/,
      ({ query }) => {
        if (!isModerator()) throw problem(403, 'forbidden', 'Це може лише модератор.')
        return page(queue(), query)
      },
    ],
    ['POST', /^\/api\/moderation\/decisions$/, ({ body }) => decide(body)],
    ['GET', /^\/api\/moderation\/log$/, ({ query }) => page([...world.log].reverse(), query)],
    [
      'GET',
      /^\/api\/admin\/users$/,
      ({ query }) =>
        page(
          world.accounts.filter((one) => one.username.includes(query.get('q') ?? '')),
          query,
        ),
    ],
    [
      'PATCH',
      /^\/api\/admin\/users\/([^/]+)$/,
      ({ args, body }) => {
        const account = world.accounts.find((one) => one.id === args[0])
        if (!account) throw problem(404, 'not-found', 'Такої людини немає.')
        return json(Object.assign(account, body))
      },
    ],
  ]

  const named = (name: Name) => approved().filter((post) => post.by === name && !post.is_anonymous)

  function person(username: string | undefined): Name {
    const name = names.find((one) => one === username)
    if (!name) throw problem(404, 'not-found', 'Такої людини тут немає.')
    return name
  }

  function signIn(name: Name, status: number): Response {
    world.who = name
    const cookie = { 'Set-Cookie': 'csrf_token=fake; Path=/' }
    return json({ user: world.me[name], access_token: 'fake', expires_in: 900 }, status, cookie)
  }

  function logIn(username: unknown, password: unknown): Response {
    const name = names.find((one) => one === username)
    if (!name || password !== 'freedom13')
      return problem(401, 'bad-credentials', 'Імʼя або пароль не підходять.')
    return signIn(name, 200)
  }

  function register(body: Record<string, unknown>): Response {
    const { number } = JSON.parse(atob(String(body['captcha']))) as { number: number }
    if (number !== 13) return invalid('/captcha', 'wrong', 'Перевірка не вдалася. Спробуйте ще раз.')
    if (String(body['password']).length < 8) return invalid('/password', 'too-short', 'Закороткий пароль.')
    if (body['username'] !== 'zoya') return problem(409, 'username-taken', 'Це імʼя вже зайняте.')
    return signIn('zoya', 201)
  }

  function publish(body: Record<string, unknown>): Response {
    const by = required()
    const content = String(body['content'])
    if (content.trim() === '') return invalid('/content', 'empty', 'Пост порожній. Напишіть хоч слово.')
    const waits = by === 'zoya'
    const post = addPost(by, {
      ...(body as Partial<Post>),
      created_at: new Date().toISOString(),
      published_at: waits ? null : new Date().toISOString(),
      moderation_status: waits ? 'pending' : 'approved',
    })
    return json(showPost(post), 201)
  }

  function like(id: string | undefined, liked: boolean): Response {
    const by = required()
    const post = findPost(id)
    if (liked) post.likers.add(by)
    else post.likers.delete(by)
    const shown = showPost(post)
    return json({ liked: shown.liked, likes_count: shown.likes_count })
  }

  function queue(): QueueItem[] {
    const pending = world.posts
      .filter((post) => post.moderation_status === 'pending')
      .map((post) => waiting('post', post.id))
    const reported = world.reports.map((report) => waiting(report.kind, report.id))
    return [...pending, ...reported]
  }

  function waiting(kind: 'post' | 'comment', id: string): QueueItem {
    const reports = world.reports
      .filter((report) => report.id === id)
      .map(({ reason, note }) => ({ reason, note, created_at: new Date().toISOString() }))
    const subject = { kind, id }
    const created_at = new Date(Date.now() - 40 * 60_000).toISOString()
    return kind === 'post'
      ? { subject, reports, created_at, post: showPost(findPost(id)) }
      : { subject, reports, created_at, comment: showComment(findComment(id)) }
  }

  function decide(body: Record<string, unknown>): Response {
    const who = required()
    const subject = body['subject'] as LogEntry['subject']
    const decision = body['decision'] as LogEntry['decision']
    const post = world.posts.find((one) => one.id === subject.id)
    if (decision === 'approve' && post?.moderation_status !== 'pending')
      return problem(409, 'already-decided', 'Інший модератор уже вирішив.')
    if (post && decision === 'approve') {
      post.moderation_status = 'approved'
      post.published_at = new Date().toISOString()
    }
    if (post && decision === 'reject') post.moderation_status = 'rejected'
    if (post && decision === 'mark_nsfw') post.is_nsfw = true
    if (post && decision === 'remove') world.posts.splice(world.posts.indexOf(post), 1)
    if (decision !== 'approve' && decision !== 'reject')
      world.reports = world.reports.filter((report) => report.id !== subject.id)
    world.log.push({
      id: `30000000-0000-4000-8000-${String(world.log.length).padStart(12, '0')}`,
      subject,
      decision,
      reason: String(body['reason'] ?? ''),
      moderator: authorOf(who),
      created_at: new Date().toISOString(),
    })
    return json({}, 200)
  }

  function tags() {
    const counts = new Map<string, number>()
    for (const post of approved()) for (const tag of post.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    return [...counts]
      .map(([name, posts_count]) => ({ name, posts_count }))
      .sort((a, b) => b.posts_count - a.posts_count)
  }

  async function handle(request: Request): Promise<Response> {
    const { pathname, searchParams: query } = new URL(request.url)
    const call = `${request.method} ${decodeURIComponent(pathname)}`
    world.calls.push(call)
    const arranged = world.next.get(call)?.shift()
    if (arranged) return arranged
    if (world.ended && pathname !== '/api/auth/refresh')
      return problem(401, 'not-signed-in', 'Увійдіть ще раз.')
    const text = await request.text()
    const body = (text ? JSON.parse(text) : {}) as Record<string, unknown>
    for (const [method, pattern, handler] of routes) {
      const match = method === request.method ? pattern.exec(pathname) : null
      if (!match) continue
      try {
        return handler({ request, query, body, args: match.slice(1).map(decodeURIComponent) })
      } catch (refusal) {
        if (refusal instanceof Response) return refusal
        throw refusal
      }
    }
    return problem(404, 'not-found', 'Такої адреси немає.')
  }

  if (filled) aWeek({ addPost, addComment, world })
  return { world, addPost, addComment, handle }
}

/** SHA-256 of “salt13”, found after fourteen tries. */
const easyCaptcha = {
  algorithm: 'SHA-256',
  challenge: '0aeee6a92dcaa89d75abf74aea9600d0ee01c20c231449c6ff348e8ee9f94764',
  maxnumber: 100,
  salt: 'salt',
  signature: 'fake',
}

function inThread<Thing extends Comment>(comments: Thing[], parent: string | null = null): Thing[] {
  return comments
    .filter((comment) => comment.parent_id === parent)
    .flatMap((comment) => [comment, ...inThread(comments, comment.id)])
}

function page(items: unknown[], query = new URLSearchParams()): Response {
  const size = Number(query.get('per_page') ?? 20)
  const from = Number(query.get('cursor') ?? 0)
  const has_next = items.length > from + size
  const next = has_next ? String(from + size) : null
  return json({ items: items.slice(from, from + size), pagination: { per_page: size, next, has_next } })
}

function session(id: string, device: string, current: boolean) {
  const at = new Date(Date.now() - Number(id) * 3_600_000).toISOString()
  return { id, device, created_at: at, last_used_at: at, expires_at: at, current }
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { 'X-Request-Id': '01JFAKE', ...headers } })
}

function empty(headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 204, headers })
}

export function problem(status: number, code: string, detail: string, errors: object[] = []): Response {
  return json({ type: `/problems/${code}`, title: detail, status, detail, code, errors }, status)
}

function invalid(pointer: string, code: string, detail: string): Response {
  return problem(422, 'invalid', 'Щось заповнено не так.', [{ pointer, code, detail }])
}
