import { getRouteApi } from '@tanstack/react-router'
import { tagged } from '@/features/post/api'
import { PostList } from '@/features/post/post-list'
import { useText } from '@/shared/i18n/language'
import { Empty } from '@/shared/ui/empty'
import { PageHead } from '@/shared/ui/page-head'

const route = getRouteApi('/tag/$tag')

export function TagPage() {
  const t = useText()
  const { tag } = route.useParams()
  return (
    <>
      <PageHead title={`#${tag}`} />
      <PostList posts={tagged(tag)} empty={<Empty title={t('tag.empty')} />} />
    </>
  )
}
