import styles from './menu.module.css'
import { Icon, type IconName } from './icon'

type MenuItemProps = { icon: IconName; danger?: boolean; onSelect: () => void; children: string }

export function MenuItem({ icon, danger = false, onSelect, children }: MenuItemProps) {
  return (
    <button type="button" className={danger ? styles.dangerous : styles.item} onClick={onSelect}>
      <Icon name={icon} size={18} />
      {children}
    </button>
  )
}
