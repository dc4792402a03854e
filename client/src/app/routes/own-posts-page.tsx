import { Link } from '@tanstack/react-router'
import { mine } from '@/features/post/api'
import { PostList } from '@/features/post/post-list'
import { useText } from '@/shared/i18n/language'
import { Empty } from '@/shared/ui/empty'
import { PageHead } from '@/shared/ui/page-head'
import { SignedIn } from '../signed-in'

export function OwnPostsPage() {
  const t = useText()
  return (
    <>
      <PageHead title={t('shell.own-posts')} />
      <SignedIn>
        {() => (
          <PostList
            posts={mine}
            empty={
              <Empty title={t('mine.empty')}>
                <Link to="/write">{t('feed.empty-write')}</Link>
              </Empty>
            }
          />
        )}
      </SignedIn>
    </>
  )
}
