import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import type { MessageKey } from '@/shared/i18n/language'
import { useText } from '@/shared/i18n/language'
import { useTitle } from '@/shared/lib/use-title'
import styles from './feed-head.module.css'
import { Icon } from '@/shared/ui/icon'

const feeds = [
  { to: '/', label: 'feed.new' },
  { to: '/hot', label: 'feed.hot' },
  { to: '/popular', label: 'feed.popular' },
] as const

type FeedHeadProps = { title: MessageKey; invitesToWrite?: boolean; children?: ReactNode }

/** The three ways to read the place. */
export function FeedHead({ title, invitesToWrite = false, children }: FeedHeadProps) {
  const t = useText()
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
      {invitesToWrite ? (
        <Link to="/write" className={styles.write}>
          <Icon name="pen-line" />
          {t('feed.write')}
        </Link>
      ) : null}
    </>
  )
}
