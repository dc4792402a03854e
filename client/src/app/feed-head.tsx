import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import type { MessageKey } from '@/shared/i18n/language'
import { useText } from '@/shared/i18n/language'
import { useTitle } from '@/shared/lib/use-title'
import { useMe } from '@/shared/session/me'
import { Icon } from '@/shared/ui/icon'
import styles from './feed-head.module.css'

const feeds = [
  { to: '/', label: 'feed.new' },
  { to: '/hot', label: 'feed.hot' },
  { to: '/popular', label: 'feed.popular' },
] as const

type FeedHeadProps = { title: MessageKey; invitesToWrite?: boolean; children?: ReactNode }

/** The three ways to read the place. */
export function FeedHead({ title, invitesToWrite = false, children }: FeedHeadProps) {
  const t = useText()
  const me = useMe()
  useTitle(title === 'feed.new' ? '' : t(title))
  return (
    <>
      <h1 className="visually-hidden">{t(title)}</h1>
      <nav className={styles.feeds} aria-label={t('feed.choose')}>
        {feeds.map(({ to, label }) => (
          <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
            {t(label)}
          </Link>
        ))}
      </nav>
      {children}
      {invitesToWrite && me === null ? <p className={styles.about}>{t('feed.about')}</p> : null}
      {invitesToWrite ? (
        <Link to="/write" className={styles.write}>
          <Icon name="pen-line" />
          {t('feed.write')}
        </Link>
      ) : null}
    </>
  )
}
