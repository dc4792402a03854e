import sprite from './icons.svg'
import styles from './icon.module.css'

export type IconName =
  | 'arrow-left'
  | 'circle-check'
  | 'ellipsis'
  | 'flag'
  | 'gavel'
  | 'heart'
  | 'house'
  | 'link-2'
  | 'log-in'
  | 'message-circle'
  | 'notebook-pen'
  | 'pen-line'
  | 'pencil'
  | 'settings'
  | 'trash'
  | 'user-plus'
  | 'users-round'
  | 'x'

/** An icon beside words, or inside a control that has a name of its own: screen readers pass it by. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className={styles.icon} width={size} height={size} aria-hidden>
      <use href={`${sprite}#${name}`} />
    </svg>
  )
}
