import { useText } from '@/shared/i18n/language'
import { Button } from '@/shared/ui/button'
import styles from '../session-form.module.css'
import { Icon } from '@/shared/ui/icon'

type CaptchaStatusProps = { solved: boolean; failed: boolean; onRetry: () => void }

/** «Перевіряємо, що ви не бот… Готово.»: the person does nothing, and is told what goes on. */
export function CaptchaStatus({ solved, failed, onRetry }: CaptchaStatusProps) {
  const t = useText()
  if (failed)
    return (
      <div className={styles.captcha} role="alert">
        {t('captcha.failed')}
        <Button look="quiet" onClick={onRetry}>
          {t('error.retry')}
        </Button>
      </div>
    )
  return (
    <p className={styles.captcha} role="status">
      {solved ? <Icon name="circle-check" size={18} /> : null}
      {t(solved ? 'captcha.done' : 'captcha.working')}
    </p>
  )
}
