import { Link, getRouteApi } from '@tanstack/react-router'
import { popular } from '@/features/post/api'
import { PostList } from '@/features/post/post-list'
import { windows } from '@/features/post/windows'
import { useText } from '@/shared/i18n/language'
import { useMe } from '@/shared/session/me'
import { Empty } from '@/shared/ui/empty'
import { Skeleton } from '@/shared/ui/skeleton'
import { FeedHead } from '../feed-head'
import styles from './popular-page.module.css'

const route = getRouteApi('/popular')

export function PopularPage() {
  const t = useText()
  const me = useMe()
  const { window = 'all' } = route.useSearch()
  return (
    <>
      <FeedHead title="feed.popular">
        <nav className={styles.windows} aria-label={t('popular.window')}>
          {windows.map((choice) => (
            <Link
              key={choice}
              to="/popular"
              search={choice === 'all' ? {} : { window: choice }}
              data-chosen={choice === window ? true : undefined}
              aria-current={choice === window ? 'page' : undefined}
            >
              {t(`popular.${choice}`)}
            </Link>
          ))}
        </nav>
      </FeedHead>
      {me === undefined ? (
        <Skeleton rows={4} />
      ) : (
        <PostList posts={popular(window, me)} empty={<Empty title={t('popular.empty')} />} />
      )}
    </>
  )
}
