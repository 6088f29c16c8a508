import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactDetails } from '../../api/types'
import { Button } from '../Button'
import { ButtonLink } from '../ButtonLink'
import { ErrorSummary, type FieldError } from '../ErrorSummary'
import { Field } from '../Field'
import { formErrors } from '../formErrors'
import { useDraft } from '../useDraft'
import { contactFields, type ContactField, typed } from './contact'
import styles from './ContactForm.module.css'

interface Props {
  /** Under which name what was typed is kept. */
  draft: string
  start: ContactDetails
  submit: string
  busy: string | false
  cancel: string
  back: string
  /** Throws what the portal said. */
  onSubmit: (contact: Record<ContactField, string>) => Promise<unknown>
  onDone: () => void
  children?: ReactNode
}

const kinds = {
  street: { autoComplete: 'street-address', maxLength: 120 },
  postalCode: { autoComplete: 'postal-code', maxLength: 20 },
  city: { autoComplete: 'address-level2', maxLength: 80 },
  country: { autoComplete: 'country-name', maxLength: 60 },
  phone: { type: 'tel', autoComplete: 'tel', maxLength: 30 },
  email: { type: 'email', autoComplete: 'email', maxLength: 254, autoCapitalize: 'none', spellCheck: false },
} as const

/** Where and how somebody is reached, field by field. */
export function ContactForm({ draft, start, submit, busy, cancel, back, onSubmit, onDone, children }: Props) {
  const { t } = useTranslation()
  const { fields, change, forget } = useDraft(draft, typed(start))
  const [errors, setErrors] = useState<FieldError[]>([])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await onSubmit(fields)
      forget()
      onDone()
    } catch (error) {
      setErrors(formErrors(error, contactFields, { failed: t('errors.unexpected'), offline: t('errors.offline') }))
    }
  }
  const one = (field: ContactField) => (
    <Field
      id={field}
      label={t(`contact.${field}`)}
      error={errors.find((error) => error.field === field)?.message}
      value={fields[field]}
      onChange={(event) => change({ [field]: event.target.value })}
      {...kinds[field]}
    />
  )
  return (
    <form onSubmit={send} noValidate className={styles.form}>
      <ErrorSummary errors={errors} />
      {one('street')}
      <div className={styles.place}>{one('postalCode')}{one('city')}</div>
      {one('country')}
      {one('phone')}
      {one('email')}
      <div className={styles.actions}>
        <Button type="submit" busy={busy}>{submit}</Button>
        <ButtonLink look="quiet" to={back} onClick={forget}>{cancel}</ButtonLink>
      </div>
      {children}
    </form>
  )
}
