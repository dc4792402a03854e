import { Link, getRouteApi, useRouter } from '@tanstack/react-router'
import { RegisterForm } from '@/features/session/register-form'
import { useText } from '@/shared/i18n/language'
import { PageHead } from '@/shared/ui/page-head'
import styles from './session-pages.module.css'

const route = getRouteApi('/register')

export function RegisterPage() {
  const t = useText()
  const router = useRouter()
  const { next } = route.useSearch()
  return (
    <>
      <PageHead title={t('register.title')} />
      <div className={styles.page}>
        <RegisterForm onDone={() => router.history.replace(next ?? '/')} />
        <p>
          {t('register.known')}{' '}
          <Link to="/login" search={next === undefined ? {} : { next }}>
            {t('shell.log-in')}
          </Link>
        </p>
      </div>
    </>
  )
}
