import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, data } from '@/shared/api/client'
import type { Me, Page, Post } from '@/shared/api/types'
import { byCursor } from '@/shared/lib/pages'
import type { Window } from './windows'

export type PostDraft = { content: string; tags: string[]; is_nsfw: boolean; is_anonymous: boolean }

type Posts = Page<Post>

export const newest = infiniteQueryOptions({
  queryKey: ['posts', 'new'],
  queryFn: ({ pageParam: cursor, signal }): Promise<Posts> =>
    data(api.GET('/api/posts', { params: { query: { cursor } }, signal })),
  ...byCursor,
})

export const hot = infiniteQueryOptions({
  queryKey: ['posts', 'hot'],
  queryFn: ({ pageParam: cursor, signal }): Promise<Posts> =>
    data(api.GET('/api/posts/hot', { params: { query: { cursor } }, signal })),
  ...byCursor,
})

export const tagged = (tag: string) =>
  infiniteQueryOptions({
    queryKey: ['posts', 'tag', tag],
    queryFn: ({ pageParam: cursor, signal }): Promise<Posts> =>
      data(api.GET('/api/posts', { params: { query: { cursor, tag } }, signal })),
    ...byCursor,
  })

export const writtenBy = (username: string) =>
  infiniteQueryOptions({
    queryKey: ['posts', 'by', username],
    queryFn: ({ pageParam: cursor, signal }): Promise<Posts> =>
      data(
        api.GET('/api/users/{username}/posts', { params: { path: { username }, query: { cursor } }, signal }),
      ),
    ...byCursor,
  })

export const mine = infiniteQueryOptions({
  queryKey: ['posts', 'mine'],
  queryFn: ({ pageParam: cursor, signal }): Promise<Posts> =>
    data(api.GET('/api/me/posts', { params: { query: { cursor } }, signal })),
  ...byCursor,
})

/** One page, shared between all readers: the reader's own marks and wish to see NSFW are laid over it here. */
export const popular = (window: Window, me: Me | null) =>
  infiniteQueryOptions({
    queryKey: ['posts', 'popular', window],
    queryFn: async ({ signal }): Promise<Posts> => {
      const page = await data(api.GET('/api/posts/popular', { params: { query: { window } }, signal }))
      const items = page.items.filter((post) => me?.nsfw !== 'hide' || !post.is_nsfw)
      const pagination = { per_page: page.pagination.per_page, has_next: false }
      return { items: me === null ? items : await withMarks(items, signal), pagination }
    },
    ...byCursor,
  })

async function withMarks(posts: Post[], signal: AbortSignal): Promise<Post[]> {
  if (posts.length === 0) return posts
  const ids = posts.map((post) => post.id).join(',')
  const marks = await data(api.GET('/api/me/marks', { params: { query: { ids } }, signal }))
  const [liked, own] = [new Set(marks.liked), new Set(marks.mine)]
  return posts.map((post) => ({ ...post, liked: liked.has(post.id), mine: own.has(post.id) }))
}

export const onePost = (id: string) =>
  queryOptions({
    queryKey: ['post', id],
    queryFn: ({ signal }): Promise<Post> =>
      data(api.GET('/api/posts/{id}', { params: { path: { id } }, signal })),
  })

export function publishPost(draft: PostDraft, key: string): Promise<Post> {
  return data(api.POST('/api/posts', { body: draft, headers: { 'Idempotency-Key': key } }))
}

export function editPost(id: string, change: Pick<PostDraft, 'content' | 'tags' | 'is_nsfw'>): Promise<Post> {
  return data(api.PATCH('/api/posts/{id}', { params: { path: { id } }, body: change }))
}

export function deletePost(id: string): Promise<void> {
  return data(api.DELETE('/api/posts/{id}', { params: { path: { id } } }))
}

export function setLike(id: string, liked: boolean): Promise<{ liked: boolean; likes_count: number }> {
  const params = { path: { id } }
  return data(
    liked ? api.PUT('/api/posts/{id}/like', { params }) : api.DELETE('/api/posts/{id}/like', { params }),
  )
}
