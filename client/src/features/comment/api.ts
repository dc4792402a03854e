import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, data } from '@/shared/api/client'
import type { Comment, Page } from '@/shared/api/types'
import { byCursor } from '@/shared/lib/pages'

/** Without is_anonymous the server decides: who hides behind the post stays hidden below it. */
export type CommentDraft = { content: string; parent_id?: string; is_anonymous?: boolean }

/** The thread as a flat list, depth first. */
export const thread = (postId: string) =>
  infiniteQueryOptions({
    queryKey: ['comments', postId],
    queryFn: ({ pageParam: cursor, signal }): Promise<Page<Comment>> =>
      data(
        api.GET('/api/posts/{id}/comments', {
          params: { path: { id: postId }, query: { cursor, per_page: 50 } },
          signal,
        }),
      ),
    ...byCursor,
  })

export function sayComment(postId: string, draft: CommentDraft, key: string): Promise<Comment> {
  return data(
    api.POST('/api/posts/{id}/comments', {
      params: { path: { id: postId } },
      body: draft,
      headers: { 'Idempotency-Key': key },
    }),
  )
}

export function editComment(id: string, content: string): Promise<Comment> {
  return data(api.PATCH('/api/comments/{id}', { params: { path: { id } }, body: { content } }))
}

export function deleteComment(id: string): Promise<void> {
  return data(api.DELETE('/api/comments/{id}', { params: { path: { id } } }))
}
