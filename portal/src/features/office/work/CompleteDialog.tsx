import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkItem } from '../../../api/types'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { ErrorSummary, type FieldError } from '../../../ui/ErrorSummary'
import { Field } from '../../../ui/Field'
import styles from '../office.module.css'
import { formErrors } from '../../../ui/formErrors'
import { useCompleteWorkItem } from './completeWorkItem'
import { wording } from './wording'

export function CompleteDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useTranslation('office')
  const complete = useCompleteWorkItem()
  const [reference, setReference] = useState('')
  const [errors, setErrors] = useState<FieldError[]>([])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await complete.mutateAsync({ id: item.id, reference: reference.trim() })
      announce(t('work.completed', { subject: item.subject }))
      onClose()
    } catch (error) {
      setErrors(formErrors(error, ['reference'], { failed: t('work.failed'), offline: t('form.offline') }))
    }
  }
  return (
    <Dialog title={t('work.completeThis', { what: t(wording('kind', item.kind)), subject: item.subject })} onClose={onClose}>
      <ErrorSummary errors={errors} />
      <form className={styles.form} onSubmit={submit} noValidate>
        <p><strong>{item.dossierName}</strong><br />{t(wording('confirm', item.kind))}</p>
        {(item.kind === 'file-return' || item.kind === 'filing-failed') && (
          <Field id="reference" label={t('work.reference')} help={t('work.referenceHelp')} error={errors.find(({ field }) => field)?.message} maxLength={100} autoComplete="off" value={reference} onChange={(event) => setReference(event.target.value)} />
        )}
        <div className={styles.actions}>
          <Button type="submit" busy={complete.isPending && t('work.confirming')}>{t('work.complete')}</Button>
          <Button look="quiet" onClick={onClose}>{t('work.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
