import { describe, expect, it } from 'vitest'
import { ProblemError, problemOf } from '@/shared/api/problem'
import { countCodePoints } from './code-points'
import { explain } from './explain'
import { rows } from './pages'
import { addTags } from './tags'
import { timeAgo } from './time-ago'

const now = Date.parse('2026-11-24T12:00:00Z')

describe('timeAgo', () => {
  it.each([
    ['2026-11-24T12:00:00Z', 'зараз'],
    ['2026-11-24T11:59:01Z', 'зараз'],
    ['2026-11-24T11:59:00Z', '1 хв тому'],
    ['2026-11-24T11:00:01Z', '59 хв тому'],
    ['2026-11-24T11:00:00Z', '1 год тому'],
    ['2026-11-23T12:00:00Z', 'учора'],
    ['2026-11-19T12:00:00Z', '5 дн. тому'],
    ['2026-11-02T12:00:00Z', '2 лист.'],
    ['2025-11-02T12:00:00Z', '2 лист. 2025 р.'],
  ])('says of %s «%s»', (at, words) => {
    expect(timeAgo(at, now, 'uk')).toBe(words)
  })

  it('never shows the future when the clocks differ', () => {
    expect(timeAgo('2026-11-24T12:03:00Z', now, 'uk')).toBe('зараз')
  })
})

describe('countCodePoints', () => {
  it.each([
    ['', 0],
    ['їґ', 2],
    ['👍', 1],
    ['👩‍👩‍👧', 5],
  ])('counts %j as %d, as the server does', (text, count) => {
    expect(countCodePoints(text)).toBe(count)
  })
})

describe('addTags', () => {
  it('drops the hash, blanks and what is there in another case', () => {
    expect(addTags(['Київ'], ' #київ, КИЇВ ,, ##кава,  ')).toEqual(['Київ', 'кава'])
  })

  it('takes one letter written in two ways as one', () => {
    expect(addTags(['Київ'], 'Київ'.normalize('NFD'))).toEqual(['Київ'])
  })
})

describe('rows', () => {
  it('shows once what two pages share, where it stood first', () => {
    const page = (...items: string[]) => ({ items, pagination: { per_page: 2, has_next: false } })
    const pages = { pages: [page('а', 'б'), page('б', 'в')], pageParams: [] }
    expect(rows(pages, (item) => item)).toEqual(['а', 'б', 'в'])
  })
})

describe('explain', () => {
  const t = (key: string) => key
  const refusal = (status: number, body: object) =>
    new ProblemError(problemOf(body, new Response(null, { status })))

  it.each([
    [new TypeError('Failed to fetch'), 'error.network'],
    [new Error('Whatever'), 'error.unknown'],
    [refusal(500, { detail: 'SELECT * FROM account' }), 'error.server'],
    [refusal(409, { title: 'Зайнято', detail: 'Це імʼя вже зайняте.' }), 'Це імʼя вже зайняте.'],
    [refusal(409, { title: 'Зайнято' }), 'Зайнято'],
    [refusal(400, {}), 'error.unknown'],
  ])('says of %s what a person can use', (error, words) => {
    expect(explain(error, t)).toBe(words)
  })
})
