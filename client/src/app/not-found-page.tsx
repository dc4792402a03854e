import { Link } from '@tanstack/react-router'
import { useText } from '@/shared/i18n/language'
import { useTitle } from '@/shared/lib/use-title'
import { Empty } from '@/shared/ui/empty'

export function NotFoundPage() {
  const t = useText()
  useTitle(t('not-found.title'))
  return (
    <Empty title={t('not-found.title')} page>
      <p>{t('not-found.text')}</p>
      <Link to="/">{t('not-found.home')}</Link>
    </Empty>
  )
}
