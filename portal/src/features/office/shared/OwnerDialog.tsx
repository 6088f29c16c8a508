import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../ui/announce'
import { SelectField } from '../../../ui/Field'
import { LoadFailed } from '../../../ui/LoadFailed'
import { ChangeDialog } from './ChangeDialog'
import { useColleagues } from './colleagues'
import { Waiting } from './ListFrame'
import type { Owned } from './OwnerCell'

/** To whom of the office it is given. */
export function OwnerDialog({ name, owner, told, set, field, onClose }: Owned & { onClose: () => void }) {
  const { t } = useTranslation('office')
  const { data, isError, error, refetch } = useColleagues()
  const [chosen, setChosen] = useState(owner?.id ?? '')
  const done = () => {
    announce(t('clients.ownerSet', { name }))
    onClose()
  }
  return (
    <ChangeDialog
      title={t('clients.ownerOf', { name })}
      submit={t('clients.ownerSave')}
      busy={set.isPending && t('clients.ownerSaving')}
      fields={[field]}
      send={() => set.mutateAsync(chosen || null)}
      onDone={done}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          {told && <p className="muted">{told}</p>}
          {!data && (isError ? <LoadFailed error={error} message={t('list.failed')} retry={() => void refetch()} /> : <Waiting />)}
          {data && (
            <SelectField id={field} label={t('clients.owner')} help={t('clients.ownerHelp')} error={errorOf(field)} value={chosen} onChange={(event) => setChosen(event.target.value)}>
              <option value="">{t('clients.nobody')}</option>
              {data.items.map((colleague) => <option key={colleague.id} value={colleague.id}>{colleague.name}</option>)}
            </SelectField>
          )}
        </>
      )}
    </ChangeDialog>
  )
}
