import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactDetails } from '../../api/types'
import { ErrorSummary, type FieldError } from '../ErrorSummary'
import { Field } from '../Field'
import { type ContactField, typed } from './contact'
import styles from './ContactForm.module.css'

interface Props {
  start: ContactDetails
  errors: FieldError[]
  onSubmit: (contact: Record<ContactField, string>) => void
  className?: string | undefined
  /** The buttons. */
  children: React.ReactNode
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
export function ContactForm({ start, errors, onSubmit, className, children }: Props) {
  const { t } = useTranslation()
  const [fields, setFields] = useState(() => typed(start))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit(fields)
  }
  const one = (field: ContactField) => (
    <Field
      id={field}
      label={t(`contact.${field}`)}
      error={errors.find((error) => error.field === field)?.message}
      value={fields[field]}
      onChange={(event) => setFields({ ...fields, [field]: event.target.value })}
      {...kinds[field]}
    />
  )
  return (
    <form onSubmit={submit} noValidate className={className}>
      <ErrorSummary errors={errors} />
      {one('street')}
      <div className={styles.place}>{one('postalCode')}{one('city')}</div>
      {one('country')}
      {one('phone')}
      {one('email')}
      {children}
    </form>
  )
}
