import type { InputHTMLAttributes } from 'react'
import { Field } from './Field'
import styles from './CodeField.module.css'

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  id: string
  label: string
  help?: string
  error?: string | undefined
}

/** A code of six digits in one field: the phone offers the one of an SMS, and pasting works. */
export function CodeField(props: Props) {
  return (
    <div className={styles.code}>
      <Field {...props} inputMode="numeric" autoComplete="one-time-code" autoCorrect="off" spellCheck={false} />
    </div>
  )
}
