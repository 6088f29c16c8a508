import type { ButtonHTMLAttributes } from 'react'
import styles from './Button.module.css'

export type Look = 'primary' | 'secondary' | 'danger' | 'quiet'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look
  /** For in a row of a table. */
  small?: boolean
  /** The words while the click is being carried out; the button then does not take another one. */
  busy?: string | false | undefined
}

export function Button({ look = 'primary', small = false, busy, children, onClick, className, type = 'button', ...rest }: Props) {
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      className={[styles.button, styles[look], small && styles.small, className].filter(Boolean).join(' ')}
      aria-disabled={busy ? true : undefined}
      onClick={busy ? undefined : onClick}
    >
      {busy || children}
    </button>
  )
}
