import { setupI18n } from '@lingui/core'
import { describe, expect, it, vi } from 'vitest'
import en from './en.json'
import uk from './uk.json'

describe('The catalogue', () => {
  it.each([
    [1, '1 пост'],
    [2, '2 пости'],
    [5, '5 постів'],
    [11, '11 постів'],
    [21, '21 пост'],
    [22, '22 пости'],
    [112, '112 постів'],
  ])('counts %d in Ukrainian', (count, words) => {
    const i18n = setupI18n({ locale: 'uk', messages: { uk } })
    expect(i18n._('profile.posts', { count })).toBe(words)
  })

  it('knows every message in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(uk).sort())
  })

  it('writes the apostrophe as ʼ and never shouts', () => {
    for (const [key, words] of Object.entries(uk)) expect(`${key}: ${words}`).not.toMatch(/['’!]/)
  })
})

describe('English whose words do not come', () => {
  it('leaves the page Ukrainian and is not remembered', async () => {
    vi.resetModules()
    vi.doMock('./en.json', () => {
      throw new TypeError('Failed to fetch dynamically imported module')
    })
    document.documentElement.lang = 'en'
    const { currentLanguage, currentText, setLanguage } = await import('./language')
    expect(await setLanguage('en')).toBe(false)
    expect(currentLanguage()).toBe('uk')
    expect(currentText()('error.retry')).toBe('Спробувати знову')
    expect(document.documentElement.lang).toBe('uk')
    expect(localStorage.getItem('freedom13.language')).toBeNull()
    vi.doUnmock('./en.json')
  })
})
