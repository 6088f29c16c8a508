import { useTranslation } from 'react-i18next'
import { kindOf, kinds } from '../../../api/kinds'
import { SelectField } from '../../../ui/Field'
import { ColleagueOptions } from '../shared/ColleagueOptions'
import { SearchField } from '../shared/SearchField'
import { useNames } from '../shared/useNames'
import styles from './Clients.module.css'
import { type ClientFilter, type Sort, sorts, type View, views } from './filter'

interface Props {
  filter: ClientFilter
  onChange: (changes: Partial<ClientFilter>) => void
}

/** Which clients are shown: by words, by colleague, and by what is the matter with them. */
export function ClientFilters({ filter, onChange }: Props) {
  const { t } = useTranslation('office')
  const { kindName } = useNames()
  return (
    <div className={styles.filters}>
      <SearchField id="search" label={t('clients.search')} value={filter.search} onSearch={(search) => onChange({ search })} />
      <SelectField id="owner" label={t('clients.owner')} value={filter.owner} onChange={(event) => onChange({ owner: event.target.value })}>
        <option value="">{t('clients.everybody')}</option>
        <option value="me">{t('clients.mine')}</option>
        <ColleagueOptions chosen={filter.owner === 'me' ? '' : filter.owner} />
      </SelectField>
      <SelectField id="view" label={t('clients.show')} value={filter.view} onChange={(event) => onChange({ view: event.target.value as View })}>
        {views.map((view) => <option key={view} value={view}>{t(`clients.views.${view}`)}</option>)}
      </SelectField>
      <SelectField id="kind" label={t('clients.kind')} value={filter.kind} onChange={(event) => onChange({ kind: event.target.value as ClientFilter['kind'] })}>
        <option value="">{t('clients.anyKind')}</option>
        {kinds.filter((kind) => kindOf(kind).action).map((kind) => <option key={kind} value={kind}>{kindName(kind)}</option>)}
      </SelectField>
      <SelectField id="sort" label={t('clients.sort')} value={filter.sort} onChange={(event) => onChange({ sort: event.target.value as Sort })}>
        {sorts.map((sort) => <option key={sort} value={sort}>{t(`clients.sorts.${sort}`)}</option>)}
      </SelectField>
    </div>
  )
}
