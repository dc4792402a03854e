const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** «5 хв тому», «вчора», and from a week on the date. A clock that runs ahead never shows the future. */
export function timeAgo(at: string, now: number, language: string): string {
  const then = new Date(at)
  const seconds = Math.max(0, (now - then.getTime()) / 1000)
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' })
  if (seconds < minute) return relative.format(0, 'second')
  if (seconds < hour) return relative.format(-Math.floor(seconds / minute), 'minute')
  if (seconds < day) return relative.format(-Math.floor(seconds / hour), 'hour')
  const days = calendarDay(new Date(now)) - calendarDay(then)
  if (seconds < 7 * day) return relative.format(-days, 'day')
  const sameYear = then.getFullYear() === new Date(now).getFullYear()
  return then.toLocaleDateString(language, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  })
}

/** Yesterday ended at midnight, not twenty-four hours ago. */
function calendarDay(at: Date): number {
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / (day * 1000)
}

export function fullTime(at: string, language: string): string {
  return new Date(at).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' })
}
