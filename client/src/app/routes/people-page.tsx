import { useState } from 'react'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { AccountList } from '@/features/admin/account-list'
import { useText } from '@/shared/i18n/language'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import { PageHead } from '@/shared/ui/page-head'
import { SignedIn } from '../signed-in'
import styles from './people-page.module.css'

const route = getRouteApi('/people')

export function PeoplePage() {
  const t = useText()
  const router = useRouter()
  const { q = '' } = route.useSearch()
  const [typed, setTyped] = useState(q)
  return (
    <>
      <PageHead title={t('people.title')} />
      <SignedIn allowed={(me) => me.role === 'admin'}>
        {() => (
          <>
            <form
              className={styles.find}
              role="search"
              onSubmit={(event) => {
                event.preventDefault()
                const name = typed.trim()
                void router.navigate({ to: '/people', search: name ? { q: name } : {} })
              }}
            >
              <Field label={t('people.name')}>
                {(wiring) => (
                  <input
                    {...wiring}
                    type="search"
                    value={typed}
                    onChange={(event) => setTyped(event.target.value)}
                  />
                )}
              </Field>
              <Button type="submit">{t('people.find')}</Button>
            </form>
            <AccountList q={q} />
          </>
        )}
      </SignedIn>
    </>
  )
}
