import type { Me } from '@/shared/api/types'
import { setLanguage, useLanguage, useText, type Language } from '@/shared/i18n/language'
import { isTheme, setTheme, useTheme, type Theme } from '@/shared/lib/theme'
import { Choice } from '@/shared/ui/choice'
import { FormError } from '@/shared/ui/form-error'
import styles from './settings.module.css'
import { useChangeMe } from './use-change-me'

/** Language and theme: at once in this browser, and kept with the account for the next one. */
export function LookForm({ me }: { me: Me }) {
  const t = useText()
  const change = useChangeMe()
  const language = useLanguage()
  const theme = useTheme()

  async function chooseLanguage(chosen: Language) {
    await setLanguage(chosen)
    if (me.language !== chosen) change.mutate({ language: chosen })
  }

  function chooseTheme(chosen: Theme) {
    setTheme(chosen)
    if (!isTheme(me.theme) || me.theme !== chosen) change.mutate({ theme: chosen })
  }

  return (
    <div className={styles.form}>
      <Choice
        label={t('settings.language')}
        value={language}
        options={[
          { value: 'uk', label: 'Українська' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(chosen) => void chooseLanguage(chosen)}
      />
      <Choice
        label={t('settings.theme')}
        value={theme}
        options={[
          { value: 'system', label: t('theme.system') },
          { value: 'light', label: t('theme.light') },
          { value: 'dark', label: t('theme.dark') },
        ]}
        onChange={chooseTheme}
      />
      <FormError error={change.error} />
    </div>
  )
}
