import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes, useId } from 'react'
import styles from './Field.module.css'

interface Shared {
  /** Also where the error summary links to. */
  id: string
  label: string
  help?: string | undefined
  error?: string | undefined
}

function Frame({ id, label, help, error, helpId, errorId, children }: Shared & { helpId: string; errorId: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {help && <p id={helpId} className={styles.help}>{help}</p>}
      {error && <p id={errorId} className={styles.error}>{error}</p>}
      {children}
    </div>
  )
}

function useDescription({ help, error }: Pick<Shared, 'help' | 'error'>) {
  const unique = useId()
  const helpId = `${unique}help`
  const errorId = `${unique}error`
  const describedBy = [help && helpId, error && errorId].filter(Boolean).join(' ') || undefined
  return { helpId, errorId, aria: { 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined } }
}

type InputProps = Shared & InputHTMLAttributes<HTMLInputElement> & { end?: ReactNode }

export function Field({ label, help, error, end, ...input }: InputProps) {
  const { aria, ...ids } = useDescription({ help, error })
  return (
    <Frame id={input.id} label={label} help={help} error={error} {...ids}>
      <div className={styles.row}>
        <input {...input} {...aria} className={styles.control} />
        {end}
      </div>
    </Frame>
  )
}

type TextProps = Shared & TextareaHTMLAttributes<HTMLTextAreaElement>

export function TextField({ label, help, error, ...text }: TextProps) {
  const { aria, ...ids } = useDescription({ help, error })
  return (
    <Frame id={text.id} label={label} help={help} error={error} {...ids}>
      <textarea rows={4} {...text} {...aria} className={styles.control} />
    </Frame>
  )
}

type SelectProps = Shared & SelectHTMLAttributes<HTMLSelectElement>

export function SelectField({ label, help, error, ...select }: SelectProps) {
  const { aria, ...ids } = useDescription({ help, error })
  return (
    <Frame id={select.id} label={label} help={help} error={error} {...ids}>
      <select {...select} {...aria} className={styles.control} />
    </Frame>
  )
}
