import type { Author, Comment, Me, Post } from '@/shared/api/types'

/** Olena writes, Zoya is new, Maksym spams, Taras moderates, and there is an administrator. */
export const names = ['olena', 'zoya', 'maksym', 'taras', 'admin'] as const
export type Name = (typeof names)[number]

const displayNames: Record<Name, string> = {
  olena: 'Олена',
  zoya: 'Зоя',
  maksym: 'Максим',
  taras: 'Тарас',
  admin: 'Адміністрація',
}

export function idOf(name: Name): string {
  return `00000000-0000-4000-8000-00000000000${names.indexOf(name) + 1}`
}

export function authorOf(name: Name): Author {
  return { id: idOf(name), username: name, display_name: displayNames[name], avatar_url: null }
}

export function meAs(name: Name): Me {
  return {
    ...authorOf(name),
    role: name === 'taras' ? 'moderator' : name === 'admin' ? 'admin' : 'user',
    created_at: '2026-03-01T09:00:00Z',
    bio: name === 'olena' ? 'Пишу про місто, каву і котів.' : '',
    language: 'uk',
    theme: 'system',
    nsfw: 'cover',
    adult: false,
  }
}

let posts = 0

/** A post as the server keeps it, by this person. */
export function aPost(by: Name, part: Partial<Post> = {}): Post {
  posts += 1
  const content = part.content ?? 'Доброго ранку, місто.'
  const at = part.created_at ?? new Date(Date.now() - posts * 17 * 60_000).toISOString()
  return {
    id: `10000000-0000-4000-8000-${String(posts).padStart(12, '0')}`,
    content,
    content_html: `<p>${content.replaceAll('\n\n', '</p><p>').replaceAll('\n', '<br />')}</p>`,
    language: 'uk',
    author: part.is_anonymous ? null : authorOf(by),
    author_label: part.is_anonymous ? 'Анонім' : displayNames[by],
    tags: [],
    is_nsfw: false,
    is_anonymous: false,
    moderation_status: 'approved',
    likes_count: 0,
    comments_count: 0,
    liked: false,
    mine: false,
    media: [],
    created_at: at,
    published_at: at,
    edited_at: null,
    ...part,
  }
}

let comments = 0

export function aComment(by: Name, post: Post, part: Partial<Comment> = {}): Comment {
  comments += 1
  const content = part.content ?? 'Згодна.'
  return {
    id: `20000000-0000-4000-8000-${String(comments).padStart(12, '0')}`,
    post_id: post.id,
    parent_id: null,
    content,
    content_html: `<p>${content}</p>`,
    author: authorOf(by),
    author_label: displayNames[by],
    is_op: false,
    depth: 0,
    created_at: new Date(Date.now() - 6 * 60_000).toISOString(),
    edited_at: null,
    deleted: false,
    mine: false,
    ...part,
  }
}
