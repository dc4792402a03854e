import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { fieldError } from '@/shared/api/problem'
import type { Account } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { Badge } from '@/shared/ui/badge'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import { FormError } from '@/shared/ui/form-error'
import { notify } from '@/shared/ui/notice'
import { changeAccount, type AccountChange } from './api'
import styles from './account-row.module.css'

const roles = ['user', 'moderator', 'admin'] as const

export function AccountRow({ account }: { account: Account }) {
  const t = useText()
  const client = useQueryClient()
  const [banning, setBanning] = useState(false)
  const [reason, setReason] = useState('')

  const change = useMutation({
    mutationFn: (wanted: AccountChange) => changeAccount(account.id, wanted),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['admin'] })
      setBanning(false)
      setReason('')
      notify(t('settings.saved'))
    },
  })

  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <Link to="/u/$username" params={{ username: account.username }} className={styles.name}>
          <strong>{account.display_name || account.username}</strong> <span>@{account.username}</span>
        </Link>
        {account.ban ? <Badge tone="danger">{t('people.banned')}</Badge> : null}
        <select
          className={styles.role}
          aria-label={t('people.role', { name: account.username })}
          value={account.role}
          onChange={(event) => change.mutate({ role: event.target.value as Account['role'] })}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`role.${role}`)}
            </option>
          ))}
        </select>
        {account.ban ? (
          <Button busy={change.isPending} onClick={() => change.mutate({ ban: null })}>
            {t('people.unban')}
          </Button>
        ) : (
          <Button look="danger" aria-expanded={banning} onClick={() => setBanning(!banning)}>
            {t('people.ban')}
          </Button>
        )}
      </div>
      {account.ban ? <p className={styles.reason}>{account.ban.reason}</p> : null}
      {banning ? (
        <form
          className={styles.ban}
          onSubmit={(event) => {
            event.preventDefault()
            change.mutate({ ban: { reason: reason.trim() } })
          }}
        >
          <Field label={t('people.ban-reason')} error={fieldError(change.error, '/ban/reason')}>
            {(wiring) => (
              <input
                {...wiring}
                required
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <Button look="danger" type="submit" busy={change.isPending}>
            {t('people.ban-confirm')}
          </Button>
        </form>
      ) : null}
      <FormError error={change.error} fields={['/ban/reason']} />
    </li>
  )
}
