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
  // What is wished for is shown while it is being saved, and taken back if it is refused.
  const shown = change.isPending ? { ...me, ...change.variables } : me
  return (
    <div className={styles.form}>
      <Check
        label={t('settings.adult')}
        hint={t('settings.adult-hint')}
        checked={shown.adult}
        onChange={(adult) =>
          change.mutate(adult || shown.nsfw !== 'show' ? { adult } : { adult, nsfw: 'cover' })
        }
      />
      <Choice
        label={t('settings.nsfw')}
        value={shown.nsfw}
        options={[
          { value: 'hide', label: t('nsfw.hide') },
          { value: 'cover', label: t('nsfw.cover') },
          { value: 'show', label: t('nsfw.show'), disabled: !shown.adult },
        ]}
        onChange={(nsfw) => change.mutate({ nsfw })}
      />
      <FormError error={change.error} />
    </div>
  )
}
