import { useTranslation } from 'react-i18next'
import type { Signer } from '../../../../api/types'
import { announce } from '../../../../ui/announce'
import { ChangeDialog } from '../../shared/ChangeDialog'
import { useUndoAbsence } from './signing'

/** Asks once more before somebody is waited for again. */
export function UndoAbsenceDialog({ documentId, signer, onClose }: { documentId: string; signer: Signer; onClose: () => void }) {
  const { t } = useTranslation('office')
  const undo = useUndoAbsence(documentId)
  const done = () => {
    announce(t('signing.presentRecorded', { name: signer.name }))
    onClose()
  }
  return (
    <ChangeDialog title={t('signing.presentFor', { name: signer.name })} submit={t('signing.save')} busy={undo.isPending && t('signing.saving')} fields={[]} send={() => undo.mutateAsync(signer.personId)} onDone={done} onClose={onClose}>
      {() => <p>{t('signing.presentIntro', { name: signer.name })}</p>}
    </ChangeDialog>
  )
}
