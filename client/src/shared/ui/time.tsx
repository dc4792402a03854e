import { useLanguage } from '@/shared/i18n/language'
import { fullTime, timeAgo } from '@/shared/lib/time-ago'
import { useMinute } from '@/shared/lib/use-minute'

/** «5 хв тому», which stays true while the page is open. */
export function Time({ at }: { at: string }) {
  const language = useLanguage()
  const now = useMinute()
  return (
    <time dateTime={at} title={fullTime(at, language)}>
      {timeAgo(at, now, language)}
    </time>
  )
}
