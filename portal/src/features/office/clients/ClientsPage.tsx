import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { OfficeClient } from '../../../api/types'
import { shortDate } from '../../../format/dates'
import { Button } from '../../../ui/Button'
import { ButtonLink } from '../../../ui/ButtonLink'
import { type Column, DataTable } from '../../../ui/DataTable'
import { DueDate } from '../../../ui/DueDate'
import { Icon } from '../../../ui/Icon'
import office from '../office.module.css'
import { useReminding } from '../reminders/useReminding'
import { Empty, ListFrame } from '../shared/ListFrame'
import { PageBar } from '../shared/PageBar'
import { ClientFilters } from './ClientFilters'
import styles from './Clients.module.css'
import { type ClientFilter, filterFrom, isNarrowed, toAddress } from './filter'
import { useClients } from './listClients'
import { OwnerCell } from './OwnerCell'
import { RemindClient } from './RemindClient'

/** Cliënten: how each client stands, and whose it is. */
export default function ClientsPage() {
  const { t } = useTranslation('office')
  const [filter, change] = useFilter()
  const clients = useClients(filter)
  const reminding = useReminding<OfficeClient>()
  const nothing = isNarrowed(filter)
    ? <Empty title={t('clients.nobodyTitle')}><p>{t('clients.nobodyFound')}</p></Empty>
    : <Empty title={t('clients.emptyTitle')}><p>{t('clients.empty')}</p></Empty>
  return (
    <div className={office.page}>
      <PageBar title={t('clients.title')}>
        <ButtonLink look="secondary" to="/kantoor/uitstelregeling">{t('scheme.title')}</ButtonLink>
        <ButtonLink to="/kantoor/dossiers/nieuw">{t('clients.add')}</ButtonLink>
      </PageBar>
      <ClientFilters filter={filter} onChange={change} />
      {reminding.told}
      <ListFrame query={clients} empty={nothing}>{(found) => <ClientTable clients={found} onRemind={reminding.ask} />}</ListFrame>
      {reminding.wanted && <RemindClient client={reminding.wanted} onDone={reminding.done} onClose={reminding.close} />}
    </div>
  )
}

interface TableProps {
  clients: OfficeClient[]
  onRemind: (client: OfficeClient) => void
}

function ClientTable({ clients, onRemind }: TableProps) {
  const { t } = useTranslation('office')
  const columns: Column<OfficeClient>[] = [
    { head: t('clients.name'), as: 'main', cell: (client) => <Name client={client} /> },
    { head: t('clients.owner'), as: 'narrow', cell: (client) => <OwnerCell client={client} /> },
    { head: t('clients.open'), as: 'narrow', cell: ({ openTasks }) => openTasks > 0 && <span className="figures">{openTasks}</span> },
    { head: t('clients.due'), as: 'narrow', cell: ({ nextDeadline }) => nextDeadline && <DueDate date={nextDeadline} /> },
    { head: t('clients.since'), as: 'narrow', cell: ({ oldestOpen }) => <Day at={oldestOpen} /> },
    { head: t('clients.asked'), as: 'narrow', cell: ({ unansweredSince }) => <Day at={unansweredSince} /> },
    { head: t('clients.seen'), as: 'narrow', cell: ({ lastSeen }) => (lastSeen ? <Day at={lastSeen} /> : <span className="muted">{t('clients.never')}</span>) },
    { head: t('remind.button'), as: 'end', cell: (client) => client.openTasks > 0 && <Button look="secondary" small aria-label={t('remind.client', { name: client.name })} onClick={() => onRemind(client)}>{t('remind.button')}</Button> },
  ]
  return <DataTable caption={t('clients.caption')} columns={columns} rows={clients} keyOf={({ id }) => id} />
}

function Name({ client: { id, name, type, unreachable } }: { client: OfficeClient }) {
  const { t } = useTranslation('office')
  return (
    <>
      <Link to={`/kantoor/dossiers/${id}`}>{name}</Link>
      {type === 'personal' && <small>{t('dossiers.personal')}</small>}
      {unreachable && <span className={styles.unreachable}><Icon name="alert" size={16} />{t('clients.unreachable', { names: unreachable.join(', ') })}</span>}
    </>
  )
}

function Day({ at }: { at: string | undefined }) {
  return at ? <time dateTime={at} className="figures">{shortDate(at)}</time> : null
}

/** What is asked for stands in the address of the page. */
function useFilter(): [ClientFilter, (changes: Partial<ClientFilter>) => void] {
  const [address, setAddress] = useSearchParams()
  const filter = filterFrom(address)
  const change = useCallback(
    (changes: Partial<ClientFilter>) => setAddress((before) => toAddress({ ...filterFrom(before), ...changes }), { replace: true, state: { keepFocus: true } }),
    [setAddress],
  )
  return [filter, change]
}
