import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import styles from './Choices.module.css'

interface GroupProps {
  /** Where the error summary links to. */
  id?: string
  legend: string
  error?: string | undefined
  children: ReactNode
}

/** Choices that belong together, under one question. */
export function ChoiceGroup({ id, legend, error, children }: GroupProps) {
  const errorId = useId()
  return (
    <fieldset id={id} tabIndex={id ? -1 : undefined} className={styles.group} aria-describedby={error ? errorId : undefined}>
      <legend>{legend}</legend>
      {error && <p id={errorId} className={styles.error}>{error}</p>}
      {children}
    </fieldset>
  )
}

type ChoiceProps = InputHTMLAttributes<HTMLInputElement> & { type: 'radio' | 'checkbox'; label: string; help?: string | undefined }

/** A radio button or a box to tick, with the words beside it and a line about what it means. */
export function Choice({ label, help, ...input }: ChoiceProps) {
  const helpId = useId()
  return (
    <div className={styles.choice}>
      <label>
        <input {...input} aria-describedby={help ? helpId : undefined} />
        {label}
      </label>
      {help && <p id={helpId} className={styles.help}>{help}</p>}
    </div>
  )
}
