import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfficeDocument } from '../../../../api/types'
import { announce } from '../../../../ui/announce'
import { Button } from '../../../../ui/Button'
import { Dialog } from '../../../../ui/Dialog'
import { ErrorSummary, type FieldError } from '../../../../ui/ErrorSummary'
import { Field } from '../../../../ui/Field'
import styles from '../../office.module.css'
import { formErrors } from '../../shared/formErrors'
import { useConfirmAdoption } from './signing'

export function AdoptionDialog({ document, onClose }: { document: OfficeDocument; onClose: () => void }) {
  const { t } = useTranslation('office')
  const [errors, setErrors] = useState<FieldError[]>([])
  const set = useConfirmAdoption(document.id)
  const [adoptedOn, setAdoptedOn] = useState(document.adoptedOn ?? '')

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!adoptedOn.trim()) return setErrors([{ field: 'adoptedOn', message: t('signing.needAdoptedOn') }])
    try {
      await set.mutateAsync(adoptedOn)
      announce(t('signing.adopted'))
      onClose()
    } catch (error) {
      setErrors(formErrors(error, ['adoptedOn'], { failed: t('signing.failed'), offline: t('form.offline') }))
    }
  }
  return (
    <Dialog title={t('signing.adoption')} onClose={onClose}>
      <ErrorSummary errors={errors} />
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <p>{t('signing.adoptionIntro')}</p>
        <Field id="adoptedOn" type="date" label={t('signing.adoptedDay')} error={errors.find(({ field }) => field)?.message} value={adoptedOn} onChange={(event) => setAdoptedOn(event.target.value)} />
        <div className={styles.actions}>
          <Button type="submit" busy={set.isPending && t('signing.saving')}>{t('signing.save')}</Button>
          <Button look="quiet" onClick={onClose}>{t('work.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
