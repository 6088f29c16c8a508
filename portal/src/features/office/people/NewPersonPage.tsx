import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { hasCode } from '../../../api/problem'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { ButtonLink } from '../../../ui/ButtonLink'
import { ErrorSummary, type FieldError } from '../../../ui/ErrorSummary'
import { Field } from '../../../ui/Field'
import styles from '../office.module.css'
import { formErrors } from '../shared/formErrors'
import { PageBar } from '../shared/PageBar'
import { useDraft } from '../shared/useDraft'
import { useAddPerson } from './addPerson'

const names = ['name', 'email', 'mobile'] as const

/** Adds a person; coming from a dossier, one goes on to sharing it. */
export default function NewPersonPage() {
  const { t } = useTranslation('office')
  const [query] = useSearchParams()
  const dossierId = query.get('dossier')
  const navigate = useNavigate()
  const add = useAddPerson()
  const { fields, change, forget } = useDraft('person', { name: '', email: '', mobile: '' })
  const [errors, setErrors] = useState<FieldError[]>([])
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const missing: FieldError[] = []
    if (!fields.name.trim()) missing.push({ field: 'name', message: t('newPerson.needName') })
    if (!fields.email.trim()) missing.push({ field: 'email', message: t('newPerson.needEmail') })
    setErrors(missing)
    if (missing.length > 0) return
    try {
      const person = await add.mutateAsync({ name: fields.name.trim(), email: fields.email.trim(), ...(fields.mobile.trim() && { mobile: fields.mobile.trim() }) })
      forget()
      announce(t('newPerson.added', { name: person.name }))
      navigate(dossierId ? `/kantoor/dossiers/${dossierId}/delen/${person.id}` : `/kantoor/personen/${person.id}`, { replace: true })
    } catch (error) {
      setErrors(hasCode(error, 'email-in-use') ? [{ field: 'email', message: t('newPerson.emailInUse') }] : formErrors(error, names, { failed: t('form.failed'), offline: t('form.offline') }))
    }
  }
  return (
    <div className={styles.page}>
      <PageBar title={t('newPerson.title')} note={t('newPerson.intro')} />
      <ErrorSummary errors={errors} />
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field id="name" label={t('newPerson.name')} error={errorOf('name')} maxLength={200} autoComplete="off" value={fields.name} onChange={(event) => change({ name: event.target.value })} />
        <Field id="email" type="email" label={t('newPerson.email')} help={t('newPerson.emailHelp')} error={errorOf('email')} maxLength={254} autoComplete="off" autoCapitalize="none" spellCheck={false} value={fields.email} onChange={(event) => change({ email: event.target.value })} />
        <Field id="mobile" type="tel" label={t('newPerson.mobile')} help={t('newPerson.mobileHelp')} error={errorOf('mobile')} autoComplete="off" value={fields.mobile} onChange={(event) => change({ mobile: event.target.value })} />
        <div className={styles.actions}>
          <Button type="submit" busy={add.isPending && t('newPerson.busy')}>{t('newPerson.submit')}</Button>
          <ButtonLink look="quiet" to={dossierId ? `/kantoor/dossiers/${dossierId}/delen` : '/kantoor/personen'}>{t('form.cancel')}</ButtonLink>
        </div>
      </form>
    </div>
  )
}
