import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Member } from '../../../api/types'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { ErrorSummary, type FieldError } from '../../../ui/ErrorSummary'
import styles from '../office.module.css'
import { waits } from '../changes/changes'
import { formErrors } from '../../../ui/formErrors'
import { useRemoveMember } from './removeMember'

export function RemoveMember({ dossierId, member }: { dossierId: string; member: Member }) {
  const { t } = useTranslation('office')
  const navigate = useNavigate()
  const remove = useRemoveMember(dossierId)
  const [asking, setAsking] = useState(false)
  const [errors, setErrors] = useState<FieldError[]>([])
  const { name, personId } = member

  const confirm = async () => {
    try {
      const { data } = await remove.mutateAsync(personId)
      announce(waits(data) ? t('change.announced') : t('share.removed', { name }))
      navigate(`/kantoor/dossiers/${dossierId}`, { replace: true })
    } catch (error) {
      setErrors(formErrors(error, [], { failed: t('form.failed'), offline: t('form.offline') }))
    }
  }
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>{t('share.remove')}</Button>
      {asking && (
        <Dialog title={t('share.removeTitle', { name })} onClose={() => setAsking(false)}>
          <ErrorSummary errors={errors} />
          <p>{t('share.removeText', { name })}</p>
          <div className={styles.actions}>
            <Button look="danger" busy={remove.isPending && t('share.removing')} onClick={() => void confirm()}>{t('share.removeConfirm')}</Button>
            <Button look="quiet" onClick={() => setAsking(false)}>{t('form.cancel')}</Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
