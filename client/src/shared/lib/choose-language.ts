import { currentText, setLanguage, type Language } from '@/shared/i18n/language'
import { notify } from '@/shared/ui/notice'

/** Changes the language, or says why it stays; whether it changed. */
export async function chooseLanguage(language: Language): Promise<boolean> {
  const changed = await setLanguage(language)
  if (!changed) notify(currentText()('error.network'))
  return changed
}
