import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { FilterFields } from './FilterFields'
import { countFilters, type Filters } from './filters'
import styles from './Filters.module.css'
import { SearchField } from './SearchField'

interface Props {
  filters: Filters
  onChange: (filters: Filters) => void
  /** On a phone the order of the list is chosen here too. */
  sort?: ReactNode
  /** What else can be done with the list. */
  children: ReactNode
}

/** Search on top; the filters under it unfold on a click and stay in sight as long as one is set. */
export function FilterBar({ filters, onChange, sort, children }: Props) {
  const { t } = useTranslation()
  const count = countFilters(filters)
  const [open, setOpen] = useState(count > 0)
  return (
    <div className={styles.bar}>
      <SearchField value={filters.search ?? ''} onSearch={(search) => onChange({ ...filters, search })} />
      <div className={styles.tools}>
        <Button look="secondary" aria-expanded={open} aria-controls="filters" onClick={() => setOpen(!open)}><Icon name="filter" size={18} />{count > 0 ? t('filters.active', { count }) : t(sort ? 'filters.titleSort' : 'filters.title')}</Button>
        {children}
      </div>
      <div id="filters" hidden={!open}><FilterFields filters={filters} onChange={onChange}>{sort}</FilterFields></div>
    </div>
  )
}
