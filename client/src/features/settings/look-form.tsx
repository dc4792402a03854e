import type { Me } from '@/shared/api/types'
import { useLanguage, useText } from '@/shared/i18n/language'
import { useTheme } from '@/shared/lib/theme'
import { Choice } from '@/shared/ui/choice'
import { FormError } from '@/shared/ui/form-error'
import styles from './settings.module.css'
import { useLook } from './use-look'

export function LookForm({ me }: { me: Me }) {
  const t = useText()
  const look = useLook(me)
  const language = useLanguage()
  const theme = useTheme()
  return (
    <div className={styles.form}>
      <Choice
        label={t('settings.language')}
        value={language}
        options={[
          { value: 'uk', label: 'Українська' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(chosen) => void look.chooseLanguage(chosen)}
      />
      <Choice
        label={t('settings.theme')}
        value={theme}
        options={[
          { value: 'system', label: t('theme.system') },
          { value: 'light', label: t('theme.light') },
          { value: 'dark', label: t('theme.dark') },
        ]}
        onChange={look.chooseTheme}
      />
      <FormError error={look.error} />
    </div>
  )
}
