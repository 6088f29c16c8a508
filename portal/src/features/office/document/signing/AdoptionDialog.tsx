import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfficeDocument } from '../../../../api/types'
import { announce } from '../../../../ui/announce'
import { Field } from '../../../../ui/Field'
import { ChangeDialog } from '../../shared/ChangeDialog'
import { useConfirmAdoption } from './signing'

export function AdoptionDialog({ document, onClose }: { document: OfficeDocument; onClose: () => void }) {
  const { t } = useTranslation('office')
  const set = useConfirmAdoption(document.id)
  const [adoptedOn, setAdoptedOn] = useState(document.adoptedOn ?? '')
  const done = () => {
    announce(t('signing.adopted'))
    onClose()
  }
  return (
    <ChangeDialog
      title={t('signing.adoption')}
      submit={t('signing.save')}
      busy={set.isPending && t('signing.saving')}
      fields={['adoptedOn']}
      check={() => (adoptedOn ? [] : [{ field: 'adoptedOn', message: t('signing.needAdoptedOn') }])}
      send={() => set.mutateAsync(adoptedOn)}
      onDone={done}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <p>{t('signing.adoptionIntro')}</p>
          <Field id="adoptedOn" type="date" label={t('signing.adoptedDay')} error={errorOf('adoptedOn')} value={adoptedOn} onChange={(event) => setAdoptedOn(event.target.value)} />
        </>
      )}
    </ChangeDialog>
  )
}
