import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../ui/announce'
import { SelectField } from '../../../ui/Field'
import { LoadFailed } from '../../../ui/LoadFailed'
import { ChangeDialog } from '../shared/ChangeDialog'
import { Waiting } from '../shared/ListFrame'
import { useColleagues, useSetOwner } from './staff'

interface Props {
  client: { id: string; name: string; ownerId?: string | undefined }
  onClose: () => void
}

/** To whom of the office a client is given. */
export function OwnerDialog({ client, onClose }: Props) {
  const { t } = useTranslation('office')
  const { data, isError, error, refetch } = useColleagues()
  const set = useSetOwner()
  const [owner, setOwner] = useState(client.ownerId ?? '')
  const done = () => {
    announce(t('clients.ownerSet', { name: client.name }))
    onClose()
  }
  return (
    <ChangeDialog
      title={t('clients.ownerOf', { name: client.name })}
      submit={t('clients.ownerSave')}
      busy={set.isPending && t('clients.ownerSaving')}
      fields={['id']}
      send={() => set.mutateAsync({ dossierId: client.id, id: owner || null })}
      onDone={done}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          {!data && (isError ? <LoadFailed error={error} message={t('list.failed')} retry={() => void refetch()} /> : <Waiting />)}
          {data && (
            <SelectField id="id" label={t('clients.owner')} help={t('clients.ownerHelp')} error={errorOf('id')} value={owner} onChange={(event) => setOwner(event.target.value)}>
              <option value="">{t('clients.nobody')}</option>
              {data.items.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </SelectField>
          )}
        </>
      )}
    </ChangeDialog>
  )
}
