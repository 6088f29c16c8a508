import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Signer } from '../../../../api/types'
import { announce } from '../../../../ui/announce'
import { Field } from '../../../../ui/Field'
import { ChangeDialog } from '../../shared/ChangeDialog'
import { useRecordAbsence } from './signing'

export function AbsenceDialog({ documentId, signer, onClose }: { documentId: string; signer: Signer; onClose: () => void }) {
  const { t } = useTranslation('office')
  const set = useRecordAbsence(documentId)
  const [reason, setReason] = useState(signer.absentReason ?? '')
  const done = () => {
    announce(t('signing.recorded'))
    onClose()
  }
  return (
    <ChangeDialog
      title={t('signing.absentFor', { name: signer.name })}
      submit={t('signing.save')}
      busy={set.isPending && t('signing.saving')}
      fields={['reason']}
      check={() => (reason.trim() ? [] : [{ field: 'reason', message: t('signing.needReason') }])}
      send={() => set.mutateAsync({ personId: signer.personId, reason: reason.trim() })}
      onDone={done}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <p>{t('signing.absentIntro')}</p>
          <Field id="reason" label={t('signing.reason')} help={t('signing.reasonHelp')} error={errorOf('reason')} maxLength={300} autoComplete="off" value={reason} onChange={(event) => setReason(event.target.value)} />
        </>
      )}
    </ChangeDialog>
  )
}
