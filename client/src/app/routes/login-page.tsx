import { Link, getRouteApi } from '@tanstack/react-router'
import { LoginForm } from '@/features/session/login-form'
import { useOwnLook } from '@/features/settings/use-look'
import { useText } from '@/shared/i18n/language'
import { PageHead } from '@/shared/ui/page-head'
import styles from './session-pages.module.css'
import { useHome } from './use-home'

const route = getRouteApi('/login')

export function LoginPage() {
  const t = useText()
  const { next } = route.useSearch()
  const home = useHome(next)
  const wearOwnLook = useOwnLook()
  return (
    <>
      <PageHead title={t('login.title')} />
      <div className={styles.page}>
        <LoginForm onDone={() => void wearOwnLook().then(home)} />
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
