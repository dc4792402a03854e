import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Page, Post } from '@/shared/api/types'

type Lists = InfiniteData<Page<Post>>

/** Changes a post wherever it is shown: on its own page and in every list that holds it. */
export function patchPost(client: QueryClient, id: string, change: (post: Post) => Post): void {
  client.setQueryData<Post>(['post', id], (post) => post && change(post))
  mapLists(client, (posts) => posts.map((post) => (post.id === id ? change(post) : post)))
}

export function dropPost(client: QueryClient, id: string): void {
  client.removeQueries({ queryKey: ['post', id] })
  mapLists(client, (posts) => posts.filter((post) => post.id !== id))
}

/** The post as some list already has it: shown at once while its own page is fetched. */
export function knownPost(client: QueryClient, id: string): Post | undefined {
  for (const [, lists] of client.getQueriesData<Lists>({ queryKey: ['posts'] }))
    for (const page of lists?.pages ?? []) for (const post of page.items) if (post.id === id) return post
  return undefined
}

function mapLists(client: QueryClient, change: (posts: Post[]) => Post[]): void {
  client.setQueriesData<Lists>(
    { queryKey: ['posts'] },
    (lists) =>
      lists && { ...lists, pages: lists.pages.map((page) => ({ ...page, items: change(page.items) })) },
  )
}
