import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { kinds } from '../../../api/kinds'
import { Button } from '../../../ui/Button'
import { Field, SelectField } from '../../../ui/Field'
import styles from './Filters.module.css'
import { countFilters, type Filters, states } from './filters'

interface Props {
  filters: Filters
  onChange: (filters: Filters) => void
  children?: ReactNode
}

export function FilterFields({ filters, onChange, children }: Props) {
  const { t } = useTranslation()
  const set = <K extends keyof Filters>(key: K, value: string) => onChange({ ...filters, [key]: value || undefined })
  const { kind, state, from, to, ...rest } = filters
  return (
    <div className={styles.fields} role="group" aria-label={t('filters.title')}>
      {children}
      <SelectField id="filter-kind" label={t('filters.kind')} value={kind ?? ''} onChange={(event) => set('kind', event.target.value)}>
        <option value="">{t('filters.allKinds')}</option>
        {kinds.map((name) => <option key={name} value={name}>{t(`kind.${name}`)}</option>)}
      </SelectField>
      <SelectField id="filter-state" label={t('filters.state')} value={state ?? ''} onChange={(event) => set('state', event.target.value)}>
        <option value="">{t('filters.allStates')}</option>
        {states.map((name) => <option key={name} value={name}>{t(`filters.stateName.${name}`)}</option>)}
      </SelectField>
      <Field id="filter-from" type="date" label={t('filters.from')} max={to} value={from ?? ''} onChange={(event) => set('from', event.target.value)} />
      <Field id="filter-to" type="date" label={t('filters.to')} min={from} value={to ?? ''} onChange={(event) => set('to', event.target.value)} />
      {countFilters(filters) > 0 && <Button look="quiet" onClick={() => onChange(rest)}>{t('filters.clear')}</Button>}
    </div>
  )
}
