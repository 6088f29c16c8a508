import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeadlineTerm, OfficeDocument } from '../../../api/types'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { ErrorSummary, type FieldError } from '../../../ui/ErrorSummary'
import { Field, SelectField } from '../../../ui/Field'
import styles from '../office.module.css'
import { formErrors } from '../shared/formErrors'
import { termsOf } from '../upload/kindAsks'
import { useSetDeadline } from './setDeadline'

const own = 'own'

export function DeadlineDialog({ document, onClose }: { document: OfficeDocument; onClose: () => void }) {
  const { t } = useTranslation('office')
  const set = useSetDeadline(document.id)
  const terms = document.period ? termsOf(document.kind) : []
  const [term, setTerm] = useState<DeadlineTerm | typeof own>(own)
  const [deadline, setDeadline] = useState(document.deadline ?? '')
  const [errors, setErrors] = useState<FieldError[]>([])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (term === own && !deadline) return setErrors([{ field: 'deadline', message: t('deadline.needed') }])
    try {
      await set.mutateAsync(term === own ? { deadline } : { term })
      announce(t('deadline.changed'))
      onClose()
    } catch (error) {
      setErrors(formErrors(error, ['deadline', 'term'], { failed: t('deadline.failed'), offline: t('form.offline') }))
    }
  }
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <Dialog title={t('deadline.title')} onClose={onClose}>
      <ErrorSummary errors={errors} />
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <p>{t('deadline.intro')}</p>
        {terms.length > 0 && (
          <SelectField id="term" label={t('deadline.term')} error={errorOf('term')} value={term} onChange={(event) => setTerm(event.target.value as typeof term)}>
            <option value={own}>{t('deadline.own')}</option>
            {terms.map((name) => <option key={name} value={name}>{t(`deadline.terms.${name}`)}</option>)}
          </SelectField>
        )}
        {term === own && <Field id="deadline" type="date" label={t('deadline.day')} error={errorOf('deadline')} value={deadline} onChange={(event) => setDeadline(event.target.value)} />}
        <div className={styles.actions}>
          <Button type="submit" busy={set.isPending && t('deadline.saving')}>{t('deadline.save')}</Button>
          <Button look="quiet" onClick={onClose}>{t('work.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
