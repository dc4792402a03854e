import { Link, getRouteApi, useRouter } from '@tanstack/react-router'
import { LoginForm } from '@/features/session/login-form'
import { useText } from '@/shared/i18n/language'
import { PageHead } from '@/shared/ui/page-head'
import styles from './session-pages.module.css'

const route = getRouteApi('/login')

export function LoginPage() {
  const t = useText()
  const router = useRouter()
  const { next } = route.useSearch()
  return (
    <>
      <PageHead title={t('login.title')} />
      <div className={styles.page}>
        <LoginForm onDone={() => router.history.replace(next ?? '/')} />
        <p>
          {t('login.new-here')}{' '}
          <Link to="/register" search={next === undefined ? {} : { next }}>
            {t('shell.register')}
          </Link>
        </p>
      </div>
    </>
  )
}
