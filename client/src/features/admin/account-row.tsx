import { useRef, useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { fieldError } from '@/shared/api/problem'
import type { Account } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { useMe } from '@/shared/session/me'
import { Badge } from '@/shared/ui/badge'
import { Button } from '@/shared/ui/button'
import { FormError } from '@/shared/ui/form-error'
import { Menu } from '@/shared/ui/menu'
import { MenuItem } from '@/shared/ui/menu-item'
import { notify } from '@/shared/ui/notice'
import { changeAccount, type AccountChange } from './api'
import styles from './account-row.module.css'
import { BanForm } from './ban-form'

const roles = ['user', 'moderator', 'admin'] as const

/** A person to the administrator: a role is given only by the button, a ban only by its form. */
export function AccountRow({ account }: { account: Account }) {
  const t = useText()
  const me = useMe()
  const client = useQueryClient()
  const row = useRef<HTMLLIElement>(null)
  const [role, setRole] = useState(account.role)
  const [banning, setBanning] = useState(false)

  function settle() {
    setBanning(false)
    row.current?.focus({ preventScroll: true })
  }

  const change = useMutation({
    mutationFn: (wanted: AccountChange) => changeAccount(account.id, wanted),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['admin'] })
      settle()
      notify(t('settings.saved'))
    },
  })

  return (
    <li ref={row} tabIndex={-1} className={styles.row} aria-label={account.username}>
      <div className={styles.line}>
        <Link to="/u/$username" params={{ username: account.username }} className={styles.name}>
          <strong>{account.display_name || account.username}</strong> <span>@{account.username}</span>
        </Link>
        <select
          className={styles.role}
          aria-label={t('people.role', { name: account.username })}
          value={role}
          onChange={(event) => setRole(event.target.value as Account['role'])}
        >
          {roles.map((one) => (
            <option key={one} value={one}>
              {t(`role.${one}`)}
            </option>
          ))}
        </select>
        {me?.id === account.id ? null : (
          <Menu label={t('people.more', { name: account.username })}>
            {account.ban ? (
              <MenuItem icon="circle-check" onSelect={() => change.mutate({ ban: null })}>
                {t('people.unban')}
              </MenuItem>
            ) : (
              <MenuItem icon="gavel" danger onSelect={() => setBanning(true)}>
                {t('people.ban')}
              </MenuItem>
            )}
          </Menu>
        )}
      </div>
      {role === account.role ? null : (
        <div className={styles.choices}>
          <Button look="primary" busy={change.isPending} onClick={() => change.mutate({ role })}>
            {t('people.give-role', { role: t(`role.${role}`) })}
          </Button>
          <Button look="quiet" onClick={() => setRole(account.role)}>
            {t('dialog.cancel')}
          </Button>
        </div>
      )}
      {account.ban ? (
        <p className={styles.reason}>
          <Badge tone="danger">{t('people.banned')}</Badge> {account.ban.reason}
        </p>
      ) : null}
      {banning ? (
        <BanForm
          error={fieldError(change.error, '/ban/reason')}
          busy={change.isPending}
          onBan={(reason) => change.mutate({ ban: { reason } })}
          onClose={settle}
        />
      ) : null}
      <FormError error={change.error} fields={['/ban/reason']} />
    </li>
  )
}
