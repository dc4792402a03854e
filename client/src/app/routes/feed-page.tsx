import { Link } from '@tanstack/react-router'
import { hot, newest } from '@/features/post/api'
import { PostList } from '@/features/post/post-list'
import { useText } from '@/shared/i18n/language'
import { Empty } from '@/shared/ui/empty'
import { FeedHead } from '../feed-head'

export function NewestPage() {
  return (
    <>
      <FeedHead title="feed.new" invitesToWrite />
      <PostList posts={newest} empty={<EmptyFeed />} />
    </>
  )
}

export function HotPage() {
  return (
    <>
      <FeedHead title="feed.hot" />
      <PostList posts={hot} empty={<EmptyFeed />} />
    </>
  )
}

function EmptyFeed() {
  const t = useText()
  return (
    <Empty title={t('feed.empty')}>
      <p>{t('feed.empty-text')}</p>
      <Link to="/write">{t('feed.empty-write')}</Link>
    </Empty>
  )
}
