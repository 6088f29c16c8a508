import { type MouseEvent, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from './Notice'

export interface FieldError {
  /** Id of the field; without one the error is about the whole form. */
  field?: string | undefined
  message: string
}

/** What has to be put right, above the form, with links to the fields. Takes the focus when it appears. */
export function ErrorSummary({ errors }: { errors: FieldError[] }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null

  const toField = (event: MouseEvent, field: string) => {
    event.preventDefault()
    document.getElementById(field)?.focus()
  }
  return (
    <div ref={box} tabIndex={-1} role="alert" data-errors>
      <Notice tone="danger" title={errors.some((error) => error.field) ? t('errors.summary') : undefined}>
        <ul role="list">
          {errors.map(({ field, message }) => (
            <li key={message}>{field ? <a href={`#${field}`} onClick={(event) => toField(event, field)}>{message}</a> : message}</li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
