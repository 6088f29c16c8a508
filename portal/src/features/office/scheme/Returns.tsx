import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Scheme, SchemeReturn } from '../../../api/types'
import { shortDate } from '../../../format/dates'
import { Button } from '../../../ui/Button'
import { type Column, DataTable } from '../../../ui/DataTable'
import { SelectField } from '../../../ui/Field'
import office from '../office.module.css'
import { ColleagueOptions } from '../shared/ColleagueOptions'
import { Empty, ListFrame } from '../shared/ListFrame'
import { useNames } from '../shared/useNames'
import { FiledDialog } from './FiledDialog'
import { type List, lists, type SchemeFilter } from './filter'
import { useSchemeReturns } from './scheme'
import styles from './Scheme.module.css'

interface Props {
  scheme: Scheme
  filter: SchemeFilter
  onChange: (changes: Partial<SchemeFilter>) => void
}

/** The returns of a year: how far each is, and who holds it up. */
export function Returns({ scheme, filter, onChange }: Props) {
  const { t } = useTranslation('office')
  const returns = useSchemeReturns(filter)
  const [marking, setMarking] = useState<SchemeReturn>()
  return (
    <section className={office.section} aria-labelledby="returns">
      <h2 id="returns">{t('scheme.returns')}</h2>
      <Filters scheme={scheme} filter={filter} onChange={onChange} />
      <ListFrame query={returns} empty={<Empty title={t('scheme.nothingTitle')}><p>{t('scheme.nothing')}</p></Empty>}>
        {(found) => <ReturnTable returns={found} year={filter.year} onMark={setMarking} />}
      </ListFrame>
      {marking && <FiledDialog year={filter.year} of={marking} onClose={() => setMarking(undefined)} />}
    </section>
  )
}

function Filters({ scheme: { states, total }, filter: { list, owner }, onChange }: Props) {
  const { t } = useTranslation('office')
  const counts: Record<List, number> = { ...states, all: total, open: total - states.filed, office: states.notPlaced + states.awaitsOffice }
  return (
    <div className={styles.filters}>
      <SelectField id="list" label={t('scheme.show')} value={list} onChange={(event) => onChange({ list: event.target.value as List })}>
        {lists.map((one) => <option key={one} value={one}>{owner ? t(`scheme.lists.${one}`) : `${t(`scheme.lists.${one}`)} (${counts[one]})`}</option>)}
      </SelectField>
      <SelectField id="owner" label={t('clients.owner')} value={owner} onChange={(event) => onChange({ owner: event.target.value })}>
        <option value="">{t('clients.everybody')}</option>
        <option value="me">{t('clients.mine')}</option>
        <ColleagueOptions chosen={owner === 'me' ? '' : owner} />
      </SelectField>
    </div>
  )
}

interface TableProps {
  returns: SchemeReturn[]
  year: number
  onMark: (one: SchemeReturn) => void
}

function ReturnTable({ returns, year, onMark }: TableProps) {
  const { t } = useTranslation('office')
  const { kindName } = useNames()
  const columns: Column<SchemeReturn>[] = [
    { head: t('clients.name'), as: 'main', cell: ({ dossierId, name, kind }) => <><Link to={`/kantoor/dossiers/${dossierId}`}>{name}</Link><small>{kindName(kind)}</small></> },
    { head: t('scheme.state'), cell: (one) => <State of={one} /> },
    { head: t('scheme.blocker'), as: 'narrow', cell: ({ blocker }) => blocker && t(`scheme.blockers.${blocker}`) },
    { head: t('scheme.since'), as: 'narrow', cell: ({ since }) => since && <time dateTime={since} className="figures">{shortDate(since)}</time> },
    { head: t('clients.owner'), as: 'narrow', cell: ({ owner }) => owner ?? <span className="muted">{t('clients.nobody')}</span> },
    { head: t('clients.due'), as: 'narrow', cell: ({ deadline }) => deadline && <time dateTime={deadline} className="figures">{shortDate(deadline)}</time> },
    { head: t('scheme.mark'), as: 'end', cell: (one) => <Mark of={one} onMark={onMark} /> },
  ]
  return <DataTable caption={t('scheme.caption', { year })} columns={columns} rows={returns} keyOf={({ dossierId, kind }) => `${dossierId} ${kind}`} />
}

function State({ of: { state, documentId, filedOn, isFiledElsewhere } }: { of: SchemeReturn }) {
  const { t } = useTranslation('office')
  const words = filedOn ? t('scheme.filedOn', { day: shortDate(filedOn) }) : t(`scheme.states.${state}`)
  return (
    <>
      {documentId ? <Link to={`/kantoor/documenten/${documentId}`}>{words}</Link> : words}
      {isFiledElsewhere && <small>{t('scheme.elsewhere')}</small>}
    </>
  )
}

// What the portal filed it knows itself.
function Mark({ of, onMark }: { of: SchemeReturn; onMark: (one: SchemeReturn) => void }) {
  const { t } = useTranslation('office')
  if (of.state === 'filed' && !of.isFiledElsewhere) return null
  const label = of.isFiledElsewhere ? t('scheme.change') : t('scheme.mark')
  return <Button look="secondary" small aria-label={t('scheme.markOf', { action: label, name: of.name })} onClick={() => onMark(of)}>{label}</Button>
}
