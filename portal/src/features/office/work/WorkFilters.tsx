import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { SelectField } from '../../../ui/Field'
import styles from '../office.module.css'
import { ColleagueOptions } from '../shared/ColleagueOptions'
import { type Stand, stands, toAddress, type WorkFilter, type WorkKind, workKinds } from './filter'
import work from './Work.module.css'
import { wording } from './wording'

interface Props {
  filter: WorkFilter
  onChange: (changes: Partial<WorkFilter>) => void
}

/** Whose work is shown, and of which kind. */
export function WorkFilters({ filter, onChange }: Props) {
  const { t } = useTranslation('office')
  const colleague = ['me', 'none', ''].includes(filter.owner) ? '' : filter.owner
  const whose = [['me', t('work.mine')], ['none', t('work.nobodys')], ['', t('work.everybodys')]] as const
  return (
    <div className={work.filters}>
      <nav aria-label={t('work.whose')} className={styles.tabs}>
        {whose.map(([owner, name]) => <Tab key={owner} filter={{ ...filter, owner }} isCurrent={owner === filter.owner} name={name} />)}
      </nav>
      <SelectField id="colleague" label={t('work.colleague')} value={colleague} onChange={(event) => onChange({ owner: event.target.value || 'me' })}>
        <option value="">{t('work.choose')}</option>
        <ColleagueOptions chosen={colleague} />
      </SelectField>
      <SelectField id="kind" label={t('work.kindOf')} value={filter.kind} onChange={(event) => onChange({ kind: event.target.value as WorkKind | '' })}>
        <option value="">{t('work.everyKind')}</option>
        {workKinds.map((kind) => <option key={kind} value={kind}>{t(wording('kind', kind))}</option>)}
      </SelectField>
    </div>
  )
}

/** What is to be done, what can wait, and what was done. */
export function StandTabs({ filter }: { filter: WorkFilter }) {
  const { t } = useTranslation('office')
  const names: Record<Stand, string> = { open: t('work.open'), later: t('work.later'), done: t('work.done') }
  return (
    <nav aria-label={t('work.state')} className={styles.tabs}>
      {stands.map((stand) => <Tab key={stand} filter={{ ...filter, stand }} isCurrent={stand === filter.stand} name={names[stand]} />)}
    </nav>
  )
}

function Tab({ filter, isCurrent, name }: { filter: WorkFilter; isCurrent: boolean; name: string }) {
  return <Link to={`/kantoor?${new URLSearchParams(toAddress(filter)).toString()}`.replace(/\?$/, '')} aria-current={isCurrent ? 'page' : undefined} state={{ keepFocus: true }}>{name}</Link>
}
