import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { hasStatus } from '../../../api/problem'
import { LoadFailed } from '../../../ui/LoadFailed'
import styles from '../office.module.css'
import { usePerson } from '../people/getPerson'
import { Waiting } from '../shared/ListFrame'
import { Missing } from '../shared/Missing'
import { PageBar } from '../shared/PageBar'
import { useOfficeDossier } from './getOfficeDossier'
import { MembershipForm } from './MembershipForm'
import { PersonPicker } from './PersonPicker'
import { RemoveMember } from './RemoveMember'

/** Dossier delen: first with whom, then what that person may. For a member it changes what there is. */
export default function SharePage() {
  const { t } = useTranslation('office')
  const { dossierId = '', personId = '' } = useParams()
  const dossier = useOfficeDossier(dossierId)
  const person = usePerson(personId)
  const error = dossier.error ?? person.error
  const back = `/kantoor/dossiers/${dossierId}`
  if (hasStatus(error, 404)) return <Missing title={t('dossier.missing')} text={t('dossier.missingText')} to="/kantoor/dossiers" label={t('dossier.toDossiers')} />
  if (error) return <LoadFailed error={error} message={t('dossier.failed')} retry={() => { void dossier.refetch(); void person.refetch() }} />
  if (!dossier.data || (personId && !person.data)) return <Waiting />

  const member = dossier.data.members.find((found) => found.personId === personId)
  return (
    <div className={styles.page}>
      <PageBar above={<Link to={back}>{dossier.data.name}</Link>} title={member ? t('share.changeTitle', { name: member.name }) : t('share.title')}>
        {member && <RemoveMember dossierId={dossierId} member={member} />}
      </PageBar>
      {person.data
        ? <MembershipForm key={personId} dossierId={dossierId} person={person.data} member={member} />
        : <PersonPicker dossierId={dossierId} members={dossier.data.members} />}
    </div>
  )
}
