import { setupI18n } from '@lingui/core'
import { useSyncExternalStore } from 'react'
import { kept } from '@/shared/lib/storage'
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
  return kept.get(stored) === 'en' ? 'en' : 'uk'
}

export function currentLanguage(): Language {
  return text.language
}

/** What a sentence outside of any component is said with. */
export function currentText(): Text {
  return text.t
}

/** False when the words of the language could not be fetched: the page then stays in the one it has. */
export async function setLanguage(language: Language): Promise<boolean> {
  const loaded = language === 'uk' || (await loadEnglish())
  const shown = loaded ? language : text.language
  if (loaded) {
    kept.set(stored, language)
    i18n.activate(language)
    text = textIn(language)
    for (const listener of listeners) listener()
  }
  // theme.js sets the stored language before it is known whether its words will come.
  document.documentElement.lang = shown
  return loaded
}

async function loadEnglish(): Promise<boolean> {
  try {
    i18n.load('en', (await import('./en.json')).default)
    return true
  } catch {
    return false
  }
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
