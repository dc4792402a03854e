import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { profile } from '@/features/account/api'
import { ProfileHead } from '@/features/account/profile-head'
import { writtenBy } from '@/features/post/api'
import { PostList } from '@/features/post/post-list'
import { isProblem } from '@/shared/api/problem'
import { useText } from '@/shared/i18n/language'
import { useTitle } from '@/shared/lib/use-title'
import { useMe } from '@/shared/session/me'
import { Empty } from '@/shared/ui/empty'
import { Failed } from '@/shared/ui/failed'
import { Skeleton } from '@/shared/ui/skeleton'
import styles from './profile-page.module.css'

const route = getRouteApi('/u/$username')

export function ProfilePage() {
  const t = useText()
  const me = useMe()
  const { username } = route.useParams()
  const person = useQuery(profile(username))
  useTitle(person.data?.display_name || username)

  if (person.isPending) return <Skeleton rows={3} />
  if (person.data === undefined)
    return isProblem(person.error) && person.error.problem.status === 404 ? (
      <Empty title={t('profile.absent')} page>
        <Link to="/">{t('not-found.home')}</Link>
      </Empty>
    ) : (
      <Failed error={person.error} onRetry={() => void person.refetch()} />
    )
  const own = me?.id === person.data.id
  return (
    <>
      <ProfileHead profile={person.data}>
        {own ? (
          <nav className={styles.own} aria-label={t('profile.own')}>
            <Link to="/mine">{t('shell.own-posts')}</Link>
            <Link to="/settings">{t('shell.settings')}</Link>
          </nav>
        ) : null}
      </ProfileHead>
      <PostList
        posts={writtenBy(username)}
        empty={<Empty title={t(own ? 'profile.empty-own' : 'profile.empty')} />}
      />
    </>
  )
}
