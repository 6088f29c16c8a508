import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { OfficeDossier } from '../../../api/types'
import { ButtonLink } from '../../../ui/ButtonLink'
import { type Column, DataTable } from '../../../ui/DataTable'
import styles from '../office.module.css'
import { Empty, ListFrame } from '../shared/ListFrame'
import { PageBar } from '../shared/PageBar'
import { SearchField } from '../shared/SearchField'
import { useSearch } from '../shared/useSearch'
import { useFoundDossiers } from './findDossiers'

export default function DossiersPage() {
  const { t } = useTranslation('office')
  const [search, setSearch] = useSearch()
  const found = useFoundDossiers(search)
  const columns: Column<OfficeDossier>[] = [
    { head: t('dossiers.name'), as: 'main', cell: ({ id, name }) => <Link to={`/kantoor/dossiers/${id}`}>{name}</Link> },
    { head: t('dossiers.type'), as: 'narrow', cell: ({ type }) => t(`dossiers.${type}`) },
  ]
  return (
    <div className={styles.page}>
      <PageBar title={t('dossiers.title')}><ButtonLink to="/kantoor/dossiers/nieuw">{t('dossiers.add')}</ButtonLink></PageBar>
      <div className={styles.search}><SearchField id="search" label={t('dossiers.search')} value={search} onSearch={setSearch} /></div>
      <ListFrame query={found} empty={search ? <Empty title={t('list.nothing', { search })} /> : <Empty title={t('dossiers.emptyTitle')}><p>{t('dossiers.empty')}</p></Empty>}>
        {(dossiers) => <DataTable caption={t('dossiers.caption')} columns={columns} rows={dossiers} keyOf={({ id }) => id} />}
      </ListFrame>
    </div>
  )
}
