import { setupI18n } from '@lingui/core'
import { useSyncExternalStore } from 'react'
import uk from './uk.json'

export type Language = 'uk' | 'en'
export type MessageKey = keyof typeof uk
export type Values = Record<string, string | number>
export type Text = (key: MessageKey, values?: Values) => string

const stored = 'freedom13.language'
const i18n = setupI18n({ locale: 'uk', messages: { uk } })
const listeners = new Set<() => void>()
let text = textIn('uk')

/** Ukrainian unless the reader chose English: the browser's own language says little about who lives here. */
export function chosenLanguage(): Language {
  return localStorage.getItem(stored) === 'en' ? 'en' : 'uk'
}

export function currentLanguage(): Language {
  return text.language
}

export async function setLanguage(language: Language): Promise<void> {
  localStorage.setItem(stored, language)
  if (language === 'en') i18n.load('en', (await import('./en.json')).default)
  i18n.activate(language)
  document.documentElement.lang = language
  text = textIn(language)
  for (const listener of listeners) listener()
}

/** `t('post.delete')`, in the reader's language; the component is drawn again when the language changes. */
export function useText(): Text {
  return useLanguageAndText().t
}

export function useLanguage(): Language {
  return useLanguageAndText().language
}

function useLanguageAndText() {
  return useSyncExternalStore(subscribe, () => text)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function textIn(language: Language) {
  const t: Text = (key, values) => i18n._(key, values)
  return { language, t }
}
