import styles from './mark.module.css'

/** “13”: the 3 is a door frame with its leaf ajar, and the light is on behind it. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="2 2 28 25" width={(size * 28) / 25} height={size} aria-hidden>
      <path className={styles.one} d="M3 8.2 8.4 4.6V26" />
      <path className={styles.frame} d="M13.5 3H29v23H13.5v-3.2h12.3V6.2H13.5z" />
      <path className={styles.leaf} d="M25.8 6.2 17 9v4.2h4v2.4h-4V20l8.8 2.8z" />
    </svg>
  )
}
