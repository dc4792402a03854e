import { useMutation } from '@tanstack/react-query'
import { useText } from '@/shared/i18n/language'
import { Button } from '@/shared/ui/button'
import { FormError } from '@/shared/ui/form-error'
import { notify } from '@/shared/ui/notice'
import { logOut } from './api'
import styles from './session-form.module.css'

export function LogOutButton() {
  const t = useText()
  const leave = useMutation({ mutationFn: logOut, onSuccess: () => notify(t('session.left')) })
  return (
    <div className={styles.leave}>
      <Button busy={leave.isPending} onClick={() => leave.mutate()}>
        {t('session.log-out')}
      </Button>
      <FormError error={leave.error} />
    </div>
  )
}
