import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Member, OfficeDossierDetails } from '../../../api/types'
import { ButtonLink } from '../../../ui/ButtonLink'
import { type Column, DataTable } from '../../../ui/DataTable'
import styles from '../office.module.css'
import { WaitingNotices } from '../changes/WaitingNotices'
import { Empty } from '../shared/ListFrame'
import { useNames } from '../shared/useNames'

/** Who is in the dossier and what each may. A personal dossier is shared with one person. */
export function Members({ dossier }: { dossier: OfficeDossierDetails }) {
  const { t } = useTranslation('office')
  const { folderName } = useNames()
  const share = `/kantoor/dossiers/${dossier.id}/delen`
  const columns: Column<Member>[] = [
    { head: t('dossier.person'), as: 'main', cell: ({ personId, name, email }) => <><Link to={`/kantoor/personen/${personId}`}>{name}</Link><small>{email}</small></> },
    { head: t('dossier.role'), as: 'narrow', cell: ({ role }) => t(`dossier.${role}`) },
    { head: t('dossier.access'), as: 'narrow', cell: (member) => t(accessOf(member)) },
    { head: t('dossier.folders'), cell: ({ folders }) => folders?.map(folderName).join(', ') ?? t('dossier.allFolders') },
    { head: t('dossier.change'), as: 'end', cell: ({ personId, name }) => <ButtonLink look="secondary" small to={`${share}/${personId}`} aria-label={t('dossier.changeThis', { name })}>{t('dossier.change')}</ButtonLink> },
  ]
  const isFull = dossier.type === 'personal' && dossier.members.length > 0
  return (
    <section className={styles.section} aria-labelledby="members">
      <div className={styles.sectionBar}>
        <h2 id="members">{t('dossier.members')}</h2>
        {!isFull && <ButtonLink look="secondary" small to={share}>{t('dossier.share')}</ButtonLink>}
      </div>
      <WaitingNotices changes={dossier.waiting} />
      {dossier.members.length === 0
        ? <Empty title={t('dossier.noMembersTitle')}><p>{t('dossier.noMembers')}</p></Empty>
        : <DataTable caption={t('dossier.membersCaption', { name: dossier.name })} columns={columns} rows={dossier.members} keyOf={({ personId }) => personId} />}
    </section>
  )
}

const accessOf = ({ portalAccess, mayHandle, role }: Member) =>
  !portalAccess ? 'dossier.noAccess' : mayHandle && role === 'director' ? 'dossier.mayHandle' : 'dossier.mayLook'
