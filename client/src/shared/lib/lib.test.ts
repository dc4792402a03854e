import { describe, expect, it, vi } from 'vitest'
import { ProblemError, faulty, fieldError, problemOf } from '@/shared/api/problem'
import { countCodePoints } from './code-points'
import { explain } from './explain'
import { rows } from './pages'
import { kept } from './storage'
import { keyFor } from './submission'
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
    ['2026-11-22T13:00:00Z', 'позавчора'],
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
  const t = (key: string, values = {}) => [key, ...Object.values(values)].join(' ')
  const refusal = (status: number, body: object) =>
    new ProblemError(problemOf(body, new Response(null, { status })))
  const slow = (seconds: number) =>
    new ProblemError(
      problemOf({}, new Response(null, { status: 429, headers: { 'Retry-After': String(seconds) } })),
    )

  it.each([
    [new TypeError('Failed to fetch'), 'error.network'],
    [new Error('Whatever'), 'error.unknown'],
    [refusal(500, { detail: 'SELECT * FROM account' }), 'error.server'],
    [refusal(409, { title: 'Зайнято', detail: 'Це імʼя вже зайняте.' }), 'Це імʼя вже зайняте.'],
    [refusal(409, { title: 'Зайнято' }), 'Зайнято'],
    [refusal(400, {}), 'error.unknown'],
    [slow(89), 'error.slow-down 89'],
    [slow(90), 'error.slow-down-minutes 2'],
    [slow(1800), 'error.slow-down-minutes 30'],
  ])('says of %s what a person can use', (error, words) => {
    expect(explain(error, t)).toBe(words)
  })
})

describe('fieldError', () => {
  const error = faulty([
    { pointer: '/tags/0', code: 'odd', detail: 'Дивна мітка.' },
    { pointer: '/tagsoup', code: 'odd', detail: 'Інше поле.' },
  ])

  it('finds what is said about a part of the field, and not about a field whose name begins alike', () => {
    expect(fieldError(error, '/tags')).toBe('Дивна мітка.')
    expect(fieldError(error, '/tag')).toBeUndefined()
  })
})

describe('keyFor', () => {
  it('keeps the key of the same words and gives others another', () => {
    const first = keyFor({ content: 'а' }, null)
    expect(keyFor({ content: 'а' }, first)).toBe(first)
    expect(keyFor({ content: 'б' }, first).key).not.toBe(first.key)
  })
})

describe('A closed storage', () => {
  it('keeps for as long as the page is open', () => {
    const closed = () => {
      throw new DOMException('Denied', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: closed, setItem: closed, removeItem: closed })
    kept.set('freedom13.theme', 'dark')
    expect(kept.get('freedom13.theme')).toBe('dark')
    expect(kept.keys('freedom13.')).toEqual(['freedom13.theme'])
    kept.remove('freedom13.theme')
    expect(kept.get('freedom13.theme')).toBeNull()
    vi.unstubAllGlobals()
  })
})
