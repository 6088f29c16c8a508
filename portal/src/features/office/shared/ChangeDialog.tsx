import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, type Look } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { ErrorSummary, type FieldError } from '../../../ui/ErrorSummary'
import styles from '../office.module.css'
import { formErrors } from '../../../ui/formErrors'

interface Props {
  title: string
  submit: string
  look?: Look
  busy: string | false
  /** Ids of the fields, which are the API's names. */
  fields: readonly string[]
  /** What is wrong before anything is sent. */
  check?: () => FieldError[]
  send: () => Promise<unknown>
  onDone: () => void
  onClose: () => void
  children: (errorOf: (field: string) => string | undefined) => ReactNode
}

/** A form in a dialog: it stays, with all that was filled in, until the portal has taken it. */
export function ChangeDialog({ title, submit, look = 'primary', busy, fields, check, send, onDone, onClose, children }: Props) {
  const { t } = useTranslation('office')
  const [errors, setErrors] = useState<FieldError[]>([])
  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = check?.() ?? []
    setErrors(wrong)
    if (wrong.length > 0 || busy) return
    try {
      await send()
      onDone()
    } catch (error) {
      setErrors(formErrors(error, fields, { failed: t('form.failed'), offline: t('form.offline') }))
    }
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <ErrorSummary errors={errors} />
      <form className={styles.form} onSubmit={confirm} noValidate>
        {children((field) => errors.find((error) => error.field === field)?.message)}
        <div className={styles.actions}>
          <Button type="submit" look={look} busy={busy}>{submit}</Button>
          <Button look="quiet" onClick={onClose}>{t('form.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
