import { Link, getRouteApi } from '@tanstack/react-router'
import { RegisterForm } from '@/features/session/register-form'
import { useKeptLook } from '@/features/settings/use-look'
import { useText } from '@/shared/i18n/language'
import { PageHead } from '@/shared/ui/page-head'
import styles from './session-pages.module.css'
import { useHome } from './use-home'

const route = getRouteApi('/register')

export function RegisterPage() {
  const t = useText()
  const { next } = route.useSearch()
  const home = useHome(next)
  const keepLook = useKeptLook()
  return (
    <>
      <PageHead title={t('register.title')} />
      <div className={styles.page}>
        <RegisterForm
          onDone={() => {
            void keepLook()
            home()
          }}
        />
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
