import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasCode } from '../../../api/problem'
import type { OfficePerson } from '../../../api/types'
import { Button } from '../../../ui/Button'
import { ButtonLink } from '../../../ui/ButtonLink'
import { Choice, ChoiceGroup } from '../../../ui/Choices'
import { ErrorSummary, type FieldError } from '../../../ui/ErrorSummary'
import { Field } from '../../../ui/Field'
import styles from '../office.module.css'
import { formErrors } from '../../../ui/formErrors'
import { useDraft } from '../../../ui/useDraft'

export interface PersonFields {
  name: string
  email: string
  mobile: string
  language: OfficePerson['language']
}

interface Props {
  /** Under which name what was typed is kept. */
  draft: string
  start: PersonFields
  submit: string
  busy: string | false
  back: string
  /** Throws what the portal said. */
  onSubmit: (fields: PersonFields) => Promise<void>
}

const names = ['name', 'email', 'mobile'] as const

/** Who somebody is, and how to reach them. */
export function PersonForm({ draft, start, submit, busy, back, onSubmit }: Props) {
  const { t } = useTranslation('office')
  const { fields, change, forget } = useDraft(draft, start)
  const [errors, setErrors] = useState<FieldError[]>([])
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message

  const send = async (event: FormEvent) => {
    event.preventDefault()
    const missing: FieldError[] = []
    if (!fields.name.trim()) missing.push({ field: 'name', message: t('newPerson.needName') })
    if (!fields.email.trim()) missing.push({ field: 'email', message: t('newPerson.needEmail') })
    setErrors(missing)
    if (missing.length > 0) return
    try {
      await onSubmit({ name: fields.name.trim(), email: fields.email.trim(), mobile: fields.mobile.trim(), language: fields.language })
      forget()
    } catch (error) {
      setErrors(hasCode(error, 'email-in-use') ? [{ field: 'email', message: t('newPerson.emailInUse') }] : formErrors(error, names, { failed: t('form.failed'), offline: t('form.offline') }))
    }
  }
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <ErrorSummary errors={errors} />
      <Field id="name" label={t('newPerson.name')} error={errorOf('name')} maxLength={200} autoComplete="off" value={fields.name} onChange={(event) => change({ name: event.target.value })} />
      <Field id="email" type="email" label={t('newPerson.email')} help={t('newPerson.emailHelp')} error={errorOf('email')} maxLength={254} autoComplete="off" autoCapitalize="none" spellCheck={false} value={fields.email} onChange={(event) => change({ email: event.target.value })} />
      <Field id="mobile" type="tel" label={t('newPerson.mobile')} help={t('newPerson.mobileHelp')} error={errorOf('mobile')} autoComplete="off" value={fields.mobile} onChange={(event) => change({ mobile: event.target.value })} />
      <ChoiceGroup legend={t('newPerson.language')}>
        {(['nl', 'en'] as const).map((language) => (
          <Choice key={language} type="radio" name="language" label={t(`newPerson.languages.${language}`)} checked={fields.language === language} onChange={() => change({ language })} />
        ))}
      </ChoiceGroup>
      <div className={styles.actions}>
        <Button type="submit" busy={busy}>{submit}</Button>
        <ButtonLink look="quiet" to={back} onClick={forget}>{t('form.cancel')}</ButtonLink>
      </div>
    </form>
  )
}
