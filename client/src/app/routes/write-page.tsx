import { useRouter } from '@tanstack/react-router'
import { ComposePost } from '@/features/post/compose-post'
import { useText } from '@/shared/i18n/language'
import { PageHead } from '@/shared/ui/page-head'
import { SignedIn } from '../signed-in'

export function WritePage() {
  const t = useText()
  const router = useRouter()
  return (
    <>
      <PageHead title={t('compose.title')} />
      <SignedIn wish="write">
        {(me) => (
          <ComposePost
            key={me.id}
            me={me}
            onPublished={(post) =>
              void router.navigate(
                post.moderation_status === 'approved'
                  ? { to: '/post/$id', params: { id: post.id }, replace: true }
                  : { to: '/mine', replace: true },
              )
            }
          />
        )}
      </SignedIn>
    </>
  )
}
