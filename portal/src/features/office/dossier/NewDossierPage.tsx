import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { ButtonLink } from '../../../ui/ButtonLink'
import { Choice, ChoiceGroup } from '../../../ui/Choices'
import { ErrorSummary, type FieldError } from '../../../ui/ErrorSummary'
import { Field } from '../../../ui/Field'
import styles from '../office.module.css'
import { formErrors } from '../../../ui/formErrors'
import { PageBar } from '../shared/PageBar'
import { useDraft } from '../../../ui/useDraft'
import { useAddDossier } from './addDossier'
import { asRequest, fieldsOf, noDossier } from './newDossier'

export default function NewDossierPage() {
  const { t } = useTranslation('office')
  const navigate = useNavigate()
  const add = useAddDossier()
  const { fields, change, forget } = useDraft('dossier', noDossier)
  // Not kept with the rest: a BSN is left nowhere.
  const [bsn, setBsn] = useState('')
  const [errors, setErrors] = useState<FieldError[]>([])
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const missing = fields.name.trim() ? [] : [{ field: 'name', message: t('newDossier.needName') }]
    setErrors(missing)
    if (missing.length > 0) return
    try {
      const dossier = await add.mutateAsync(asRequest({ ...fields, bsn }))
      forget()
      announce(t('newDossier.added', { name: dossier.name }))
      navigate(`/kantoor/dossiers/${dossier.id}`, { replace: true })
    } catch (error) {
      setErrors(formErrors(error, ['name', 'bsn', 'rsin', 'vatNumber', 'kvkNumber'], { failed: t('form.failed'), offline: t('form.offline') }))
    }
  }
  return (
    <div className={styles.page}>
      <PageBar title={t('newDossier.title')} />
      <ErrorSummary errors={errors} />
      <form className={styles.form} onSubmit={submit} noValidate>
        <ChoiceGroup legend={t('newDossier.type')}>
          {(['organisation', 'personal'] as const).map((type) => (
            <Choice key={type} type="radio" name="type" label={t(`newDossier.${type}`)} help={t(`newDossier.${type}Help`)} checked={fields.type === type} onChange={() => change({ type })} />
          ))}
        </ChoiceGroup>
        <Field id="name" label={t('newDossier.name')} help={fields.type === 'organisation' ? t('newDossier.nameHelp') : undefined} error={errorOf('name')} maxLength={200} autoComplete="off" value={fields.name} onChange={(event) => change({ name: event.target.value })} />
        {fieldsOf(fields.type).map((field) =>
          field === 'bsn'
            ? <Field key={field} id={field} label={t('newDossier.bsn')} help={t('newDossier.bsnHelp')} error={errorOf(field)} inputMode="numeric" autoComplete="off" value={bsn} onChange={(event) => setBsn(event.target.value)} />
            : <Field key={field} id={field} label={t(`newDossier.${field}`)} help={field === 'vatNumber' ? t('newDossier.vatNumberHelp') : undefined} error={errorOf(field)} autoComplete="off" value={fields[field]} onChange={(event) => change({ [field]: event.target.value })} />)}
        <div className={styles.actions}>
          <Button type="submit" busy={add.isPending && t('newDossier.busy')}>{t('newDossier.submit')}</Button>
          <ButtonLink look="quiet" to="/kantoor/dossiers" onClick={forget}>{t('form.cancel')}</ButtonLink>
        </div>
      </form>
    </div>
  )
}
