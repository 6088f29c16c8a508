import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { useClients } from '../clients/listClients'
import { filterFrom } from '../clients/filter'
import { Empty, ListFrame } from '../shared/ListFrame'
import { SearchField } from '../shared/SearchField'
import { type BatchRow, useChangeRow } from './batches'
import styles from './Batches.module.css'

/** Whose it is: by name, number or mail address. */
export function ClientDialog({ batchId, row, onClose }: { batchId: string; row: BatchRow; onClose: () => void }) {
  const { t } = useTranslation('office')
  const [search, setSearch] = useState('')
  const found = useClients({ ...filterFrom(new URLSearchParams()), search })
  const change = useChangeRow(batchId, row.id)
  const choose = (id: string, name: string) => {
    change.say({ dossierId: id })
    announce(t('batches.clientSet', { name }))
    onClose()
  }
  return (
    <Dialog title={t('batches.clientTitle')} onClose={onClose}>
      <p className="muted">{row.files.join(', ')}</p>
      <SearchField id="find" label={t('clients.search')} value={search} onSearch={setSearch} />
      <ListFrame query={found} empty={<Empty title={t('list.nothing', { search })} />}>
        {(clients) => (
          <ul role="list" className={styles.found}>
            {clients.map(({ id, name }) => <li key={id}><Button look="quiet" onClick={() => choose(id, name)}>{name}</Button></li>)}
          </ul>
        )}
      </ListFrame>
      <div><Button look="secondary" onClick={onClose}>{t('form.cancel')}</Button></div>
    </Dialog>
  )
}
