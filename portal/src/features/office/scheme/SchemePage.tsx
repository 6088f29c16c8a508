import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { Scheme } from '../../../api/types'
import { SelectField } from '../../../ui/Field'
import { LoadFailed } from '../../../ui/LoadFailed'
import { Skeleton } from '../../../ui/Skeleton'
import office from '../office.module.css'
import { Empty } from '../shared/ListFrame'
import { PageBar } from '../shared/PageBar'
import { Chart } from './Chart'
import { filterFrom, type SchemeFilter, toAddress } from './filter'
import { Returns } from './Returns'
import { useScheme } from './scheme'
import styles from './Scheme.module.css'
import { Standing } from './Standing'

/** Uitstelregeling: the returns under the firm's extension scheme, filed against required. */
export default function SchemePage() {
  const { t } = useTranslation('office')
  const [filter, change] = useFilter()
  const { data: scheme, isError, error, refetch } = useScheme(filter.year)
  const years = [...new Set([...(scheme?.years ?? []), filter.year])].sort((one, other) => other - one)
  return (
    <div className={office.page}>
      <PageBar above={<Link to="/kantoor/dossiers">{t('clients.title')}</Link>} title={t('scheme.title')} note={t('scheme.note')}>
        <SelectField id="year" label={t('scheme.year')} value={filter.year} onChange={(event) => change({ year: Number(event.target.value) })}>
          {years.map((year) => <option key={year} value={year}>{year}</option>)}
        </SelectField>
      </PageBar>
      {scheme ? <Year scheme={scheme} filter={filter} onChange={change} />
        : isError ? <LoadFailed error={error} message={t('scheme.failed')} retry={() => void refetch()} /> : <Waiting />}
    </div>
  )
}

interface Props {
  scheme: Scheme
  filter: SchemeFilter
  onChange: (changes: Partial<SchemeFilter>) => void
}

function Year({ scheme, filter, onChange }: Props) {
  const { t } = useTranslation('office')
  if (scheme.total === 0) return <Empty title={t('scheme.emptyTitle', { year: scheme.year })}><p>{t('scheme.empty')}</p></Empty>
  return (
    <>
      <div className={styles.top}>
        <Standing scheme={scheme} />
        <Chart scheme={scheme} />
      </div>
      <Returns scheme={scheme} filter={filter} onChange={onChange} />
    </>
  )
}

/** In the layout that comes. */
function Waiting() {
  const { t } = useTranslation()
  return (
    <div className={styles.top} aria-busy="true">
      <span className="sr-only">{t('loading')}</span>
      <div className={styles.standing}><Skeleton width="half" tall /><Skeleton width="long" /><Skeleton width="long" /></div>
      <div className={styles.waiting}><Skeleton width="half" /></div>
    </div>
  )
}

/** What is asked for stands in the address of the page. */
function useFilter(): [SchemeFilter, (changes: Partial<SchemeFilter>) => void] {
  const [address, setAddress] = useSearchParams()
  const change = useCallback(
    (changes: Partial<SchemeFilter>) =>
      setAddress((before) => toAddress({ ...filterFrom(before, new Date()), ...changes }, new Date()), { replace: true, state: { keepFocus: true } }),
    [setAddress],
  )
  return [filterFrom(address, new Date()), change]
}
