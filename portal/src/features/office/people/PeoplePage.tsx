import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Person } from '../../../api/types'
import { ButtonLink } from '../../../ui/ButtonLink'
import { type Column, DataTable } from '../../../ui/DataTable'
import styles from '../office.module.css'
import { Empty, ListFrame } from '../shared/ListFrame'
import { PageBar } from '../shared/PageBar'
import { SearchField } from '../shared/SearchField'
import { useSearch } from '../shared/useSearch'
import { useFoundPeople } from './findPeople'

export default function PeoplePage() {
  const { t } = useTranslation('office')
  const [search, setSearch] = useSearch()
  const found = useFoundPeople(search)
  const columns: Column<Person>[] = [
    { head: t('people.name'), as: 'main', cell: ({ id, name }) => <Link to={`/kantoor/personen/${id}`}>{name}</Link> },
    { head: t('people.email'), cell: ({ email }) => email },
  ]
  return (
    <div className={styles.page}>
      <PageBar title={t('people.title')}>
        <ButtonLink look="secondary" to="/kantoor/personen/importeren">{t('people.import')}</ButtonLink>
        <ButtonLink to="/kantoor/personen/nieuw">{t('people.add')}</ButtonLink>
      </PageBar>
      <div className={styles.search}><SearchField id="search" label={t('people.search')} value={search} onSearch={setSearch} /></div>
      <ListFrame query={found} empty={search ? <Empty title={t('list.nothing', { search })} /> : <Empty title={t('people.emptyTitle')}><p>{t('people.empty')}</p></Empty>}>
        {(people) => <DataTable caption={t('people.caption')} columns={columns} rows={people} keyOf={({ id }) => id} />}
      </ListFrame>
    </div>
  )
}
