import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Signer } from '../../../../api/types'
import { announce } from '../../../../ui/announce'
import { Button } from '../../../../ui/Button'
import { Dialog } from '../../../../ui/Dialog'
import { ErrorSummary, type FieldError } from '../../../../ui/ErrorSummary'
import { Field } from '../../../../ui/Field'
import styles from '../../office.module.css'
import { formErrors } from '../../shared/formErrors'
import { useRecordAbsence } from './signing'

export function AbsenceDialog({ documentId, signer, onClose }: { documentId: string; signer: Signer; onClose: () => void }) {
  const { t } = useTranslation('office')
  const [errors, setErrors] = useState<FieldError[]>([])
  const set = useRecordAbsence(documentId)
  const [reason, setReason] = useState(signer.absentReason ?? '')

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!reason.trim()) return setErrors([{ field: 'reason', message: t('signing.needReason') }])
    try {
      await set.mutateAsync({ personId: signer.personId, reason: reason.trim() })
      announce(t('signing.recorded'))
      onClose()
    } catch (error) {
      setErrors(formErrors(error, ['reason'], { failed: t('signing.failed'), offline: t('form.offline') }))
    }
  }
  return (
    <Dialog title={t('signing.absentFor', { name: signer.name })} onClose={onClose}>
      <ErrorSummary errors={errors} />
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <p>{t('signing.absentIntro')}</p>
        <Field id="reason" label={t('signing.reason')} help={t('signing.reasonHelp')} error={errors.find(({ field }) => field)?.message} maxLength={300} autoComplete="off" value={reason} onChange={(event) => setReason(event.target.value)} />
        <div className={styles.actions}>
          <Button type="submit" busy={set.isPending && t('signing.saving')}>{t('signing.save')}</Button>
          <Button look="quiet" onClick={onClose}>{t('work.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
