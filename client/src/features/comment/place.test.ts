import { describe, expect, it } from 'vitest'
import type { Comment } from '@/shared/api/types'
import { aComment, aPost } from '@/testing/cast'
import { withSaid } from './place'

const post = aPost('olena')
const said = (content: string, parent: Comment | null = null) =>
  aComment('zoya', post, { content, parent_id: parent?.id ?? null, depth: parent ? parent.depth + 1 : 0 })
const pages = (...parts: Comment[][]) => ({
  pages: parts.map((items) => ({ items, pagination: { per_page: 50, has_next: false } })),
  pageParams: parts.map(() => ''),
})
const words = (thread: ReturnType<typeof withSaid>) =>
  thread.pages.map(({ items }) => items.map(({ content }) => content).join(' '))

const first = said('а')
const below = said('б', first)
const deeper = said('в', below)
const second = said('г')

describe('What was just said', () => {
  it('stands at the end when it answers nobody', () => {
    expect(words(withSaid(pages([first], [second]), said('нове')))).toEqual(['а', 'г нове'])
  })

  it('stands below everything that was answered before it', () => {
    expect(words(withSaid(pages([first, below, deeper, second]), said('нове', first)))).toEqual([
      'а б в нове г',
    ])
  })

  it('stands below an answer that the next page brought', () => {
    expect(words(withSaid(pages([first, below], [deeper, second]), said('нове', first)))).toEqual([
      'а б',
      'в нове г',
    ])
  })

  it('is shown in an empty thread, and once', () => {
    const one = said('нове')
    const thread = withSaid(pages([]), one)
    expect(words(thread)).toEqual(['нове'])
    expect(withSaid(thread, one)).toBe(thread)
  })
})
