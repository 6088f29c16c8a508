import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { hasStatus } from '../../../api/problem'
import type { OfficePerson } from '../../../api/types'
import { longDate } from '../../../format/dates'
import { useLanguage } from '../../../locales/i18n'
import { ButtonLink } from '../../../ui/ButtonLink'
import { type Column, DataTable } from '../../../ui/DataTable'
import { Facts } from '../../../ui/Facts'
import { LoadFailed } from '../../../ui/LoadFailed'
import styles from '../office.module.css'
import { WaitingNotices } from '../changes/WaitingNotices'
import { Empty, Waiting } from '../shared/ListFrame'
import { Missing } from '../shared/Missing'
import { PageBar } from '../shared/PageBar'
import { AccountActions } from './AccountActions'
import { usePerson } from './getPerson'
import { Invite } from './Invite'
import { SigningHeld } from './SigningHeld'

export default function PersonPage() {
  const { t } = useTranslation('office')
  const { personId = '' } = useParams()
  const { data: person, error, refetch } = usePerson(personId)
  if (hasStatus(error, 404)) return <Missing title={t('person.missing')} text={t('person.missingText')} to="/kantoor/personen" label={t('person.toPeople')} />
  if (!person) return error ? <LoadFailed error={error} message={t('person.failed')} retry={() => void refetch()} /> : <Waiting />
  return (
    <div className={styles.page}>
      <PageBar above={<Link to="/kantoor/personen">{t('people.title')}</Link>} title={person.name}>
        <ButtonLink look="secondary" to={`/kantoor/personen/${personId}/wijzigen`}>{t('person.change')}</ButtonLink>
      </PageBar>
      <WaitingNotices changes={person.waiting} />
      {person.signingHeldUntil && <SigningHeld person={person} until={person.signingHeldUntil} />}
      <section className={styles.card} aria-labelledby="account">
        <h2 id="account">{t('person.account')}</h2>
        <Account person={person} />
        <Invite person={person} />
        {person.hasPassword && <AccountActions person={person} />}
      </section>
      <section className={styles.section} aria-labelledby="dossiers">
        <div className={styles.sectionBar}><h2 id="dossiers">{t('person.dossiers')}</h2></div>
        <Dossiers person={person} />
      </section>
    </div>
  )
}

function Account({ person }: { person: OfficePerson }) {
  const { t } = useTranslation('office')
  const language = useLanguage()
  return (
    <Facts
      items={[
        [t('person.email'), person.email],
        [t('person.mobile'), person.mobile ?? t('person.noMobile')],
        [t('newPerson.language'), t(`newPerson.languages.${person.language}`)],
        [t('dossier.state'), t(person.hasPassword ? 'person.active' : person.isInvited ? 'person.invited' : 'person.notInvited')],
        [t('person.since'), <time key="since" dateTime={person.createdAt}>{longDate(person.createdAt, language)}</time>],
      ]}
    />
  )
}

function Dossiers({ person }: { person: OfficePerson }) {
  const { t } = useTranslation('office')
  const columns: Column<OfficePerson['dossiers'][number]>[] = [
    { head: t('dossiers.name'), as: 'main', cell: ({ id, name }) => <Link to={`/kantoor/dossiers/${id}`}>{name}</Link> },
    { head: t('dossiers.type'), as: 'narrow', cell: ({ type }) => t(`dossiers.${type}`) },
    { head: t('dossier.role'), as: 'narrow', cell: ({ role }) => t(`dossier.${role}`) },
    { head: t('dossier.access'), as: 'narrow', cell: ({ role, mayHandle }) => t(role === 'director' && mayHandle ? 'dossier.mayHandle' : 'dossier.mayLook') },
  ]
  if (person.dossiers.length === 0) return <Empty title={t('person.noDossiersTitle')}><p>{t('person.noDossiers')}</p></Empty>
  return <DataTable caption={t('person.dossiersCaption', { name: person.name })} columns={columns} rows={person.dossiers} keyOf={({ id }) => id} />
}
