import type { ReactNode } from 'react'
import type { Profile } from '@/shared/api/types'
import { useLanguage, useText } from '@/shared/i18n/language'
import { Monogram } from '@/shared/ui/monogram'
import styles from './profile-head.module.css'

/** A person as everybody sees them. Anonymous work is neither listed nor counted here, not even for its author. */
export function ProfileHead({ profile, children }: { profile: Profile; children?: ReactNode }) {
  const t = useText()
  const language = useLanguage()
  return (
    <header className={styles.head}>
      <div className={styles.top}>
        <Monogram author={profile} size={64} />
        <div className={styles.names}>
          <h1 tabIndex={-1}>{profile.display_name || profile.username}</h1>
          <p>@{profile.username}</p>
        </div>
      </div>
      {profile.bio ? <p className={styles.bio}>{profile.bio}</p> : null}
      <p className={styles.facts}>
        {t('profile.posts', { count: profile.posts_count })} ·{' '}
        {t('profile.since', { date: monthOf(profile.created_at, language) })}
      </p>
      {children}
    </header>
  )
}

/** «листопада 2026»: a month beside its day stands in the case that the sentence needs. */
function monthOf(at: string, language: string): string {
  const whole = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' })
  const parts = whole.formatToParts(new Date(at))
  const part = (type: 'month' | 'year') => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('month')} ${part('year')}`
}
