import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Member, Person } from '../../../api/types'
import { ButtonLink } from '../../../ui/ButtonLink'
import { type Column, DataTable } from '../../../ui/DataTable'
import styles from '../office.module.css'
import { useFoundPeople } from '../people/findPeople'
import { Empty, ListFrame } from '../shared/ListFrame'
import { SearchField } from '../shared/SearchField'

const minLetters = 2

/** With whom to share: somebody who is known already, or somebody new. */
export function PersonPicker({ dossierId, members }: { dossierId: string; members: Member[] }) {
  const { t } = useTranslation('office')
  const [search, setSearch] = useState('')
  const enough = search.length >= minLetters
  const found = useFoundPeople(search, enough)
  const columns: Column<Person>[] = [
    { head: t('people.name'), as: 'main', cell: ({ name }) => name },
    { head: t('people.email'), cell: ({ email }) => email },
    {
      head: t('share.person'), as: 'end',
      cell: ({ id, name }) => members.some(({ personId }) => personId === id)
        ? <span className="muted small">{t('share.already')}</span>
        : <ButtonLink look="secondary" small to={`/kantoor/dossiers/${dossierId}/delen/${id}`}>{t('share.choose', { name })}</ButtonLink>,
    },
  ]
  return (
    <>
      <div className={styles.search}><SearchField id="person" label={t('share.search')} help={t('share.searchHelp')} value={search} onSearch={setSearch} /></div>
      {enough && (
        <ListFrame query={found} empty={<Empty title={t('list.nothing', { search })} />}>
          {(people) => <DataTable caption={t('share.results')} columns={columns} rows={people} keyOf={({ id }) => id} />}
        </ListFrame>
      )}
      <p><Link to={`/kantoor/personen/nieuw?dossier=${dossierId}`}>{t('share.new')}</Link></p>
    </>
  )
}
