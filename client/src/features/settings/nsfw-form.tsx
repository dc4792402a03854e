import type { Me } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { Check } from '@/shared/ui/check'
import { Choice } from '@/shared/ui/choice'
import { FormError } from '@/shared/ui/form-error'
import styles from './settings.module.css'
import { useChangeMe } from './use-change-me'

export function NsfwForm({ me }: { me: Me }) {
  const t = useText()
  const change = useChangeMe()
  return (
    <div className={styles.form}>
      <Check
        label={t('settings.adult')}
        hint={t('settings.adult-hint')}
        checked={me.adult}
        onChange={(adult) =>
          change.mutate(adult || me.nsfw !== 'show' ? { adult } : { adult, nsfw: 'cover' })
        }
      />
      <Choice
        label={t('settings.nsfw')}
        value={me.nsfw}
        options={[
          { value: 'hide', label: t('nsfw.hide') },
          { value: 'cover', label: t('nsfw.cover') },
          { value: 'show', label: t('nsfw.show'), disabled: !me.adult },
        ]}
        onChange={(nsfw) => change.mutate({ nsfw })}
      />
      <FormError error={change.error} />
    </div>
  )
}
