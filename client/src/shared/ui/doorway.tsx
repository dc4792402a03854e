import styles from './doorway.module.css'

/** A street at night with one door ajar: drawn for empty pages. */
export function Doorway() {
  return (
    <svg className={styles.doorway} viewBox="0 0 168 84" width="168" height="84" aria-hidden fill="none">
      <path className={styles.light} d="M75 72 63 84h58L99 72Z" />
      <path className={styles.lamp} d="M75 30h24v42H75z" />
      <path
        className={styles.line}
        d="M2 72h164M20 72V22l22-14 22 14v8M64 30v42M64 30h46v42M110 44h38v28M32 34h8v10h-8zM122 52h7v8h-7z"
      />
      <path className={styles.leaf} d="M99 30l9 5v42l-9-5z" />
      <path className={styles.moon} d="M150 8a9 9 0 1 0 8 13 7 7 0 0 1-8-13Z" />
    </svg>
  )
}
