import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useText } from '@/shared/i18n/language'
import { sessionLeft } from '@/shared/session/session'
import { Badge } from '@/shared/ui/badge'
import { Button } from '@/shared/ui/button'
import { Failed } from '@/shared/ui/failed'
import { FormError } from '@/shared/ui/form-error'
import { Skeleton } from '@/shared/ui/skeleton'
import { Time } from '@/shared/ui/time'
import { endAllSessions, endSession, sessions } from './api'
import styles from './settings.module.css'

/** Where one is signed in, and how to end it. */
export function SessionList() {
  const t = useText()
  const client = useQueryClient()
  const list = useQuery(sessions)
  const end = useMutation({
    mutationFn: endSession,
    onSuccess: () => client.invalidateQueries({ queryKey: sessions.queryKey }),
  })
  const endAll = useMutation({ mutationFn: endAllSessions, onSuccess: sessionLeft })

  if (list.isPending) return <Skeleton rows={1} />
  if (list.data === undefined) return <Failed error={list.error} onRetry={() => void list.refetch()} />
  return (
    <>
      <ul className={styles.sessions}>
        {list.data.map((session) => (
          <li key={session.id}>
            <p>
              {session.device || t('sessions.unknown')}{' '}
              {session.current ? <Badge tone="accent">{t('sessions.this')}</Badge> : null}
              <small>
                <Time at={session.last_used_at} />
              </small>
            </p>
            {session.current ? null : (
              <Button
                aria-label={t('sessions.end-one', {
                  device: session.device || t('sessions.unknown'),
                })}
                busy={end.isPending && end.variables === session.id}
                onClick={() => end.mutate(session.id)}
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FormError error={end.error ?? endAll.error} />
      <Button look="danger" className={styles.end} busy={endAll.isPending} onClick={() => endAll.mutate()}>
        {t('sessions.end-all')}
      </Button>
    </>
  )
}
