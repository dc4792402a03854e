import { useLook } from '@/features/settings/use-look'
import { useLanguage, useText } from '@/shared/i18n/language'
import { useTheme } from '@/shared/lib/theme'
import { useMe } from '@/shared/session/me'
import styles from './place-facts.module.css'

const nextTheme = { system: 'light', light: 'dark', dark: 'system' } as const

/** The language and the theme, a press each. */
export function PlaceSwitches() {
  const t = useText()
  const look = useLook(useMe())
  const language = useLanguage()
  const theme = useTheme()
  const other = language === 'uk' ? 'en' : 'uk'
  return (
    <section className={styles.switches} aria-label={t('facts.switches')}>
      <button type="button" lang={other} onClick={() => void look.chooseLanguage(other)}>
        {language === 'uk' ? 'English' : 'Українська'}
      </button>
      <button type="button" onClick={() => look.chooseTheme(nextTheme[theme])}>
        {t('facts.theme', { theme: t(`theme.${theme}`) })}
      </button>
    </section>
  )
}
