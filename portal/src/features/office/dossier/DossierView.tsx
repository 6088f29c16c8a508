import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { hasStatus } from '../../../api/problem'
import type { Document, OfficeDossierDetails } from '../../../api/types'
import { tableDateTime } from '../../../format/dates'
import { ButtonLink } from '../../../ui/ButtonLink'
import { type Column, DataTable } from '../../../ui/DataTable'
import { LoadFailed } from '../../../ui/LoadFailed'
import styles from '../office.module.css'
import { Empty, ListFrame, Waiting } from '../shared/ListFrame'
import { Missing } from '../shared/Missing'
import { PageBar } from '../shared/PageBar'
import { useNames } from '../shared/useNames'
import { OwnerCell } from '../clients/OwnerCell'
import { BookYear } from './bookYear/BookYear'
import { ContactSection } from './contact/ContactSection'
import { Proposal } from './contact/Proposal'
import { useOfficeDossier } from './getOfficeDossier'
import { useOfficeDocuments } from './listOfficeDocuments'
import { Members } from './Members'
import { SchemeShare } from './scheme/SchemeShare'

type ShowState = (document: Document) => ReactNode

/** A dossier: its numbers, its documents and who may see them. */
export function DossierView({ state }: { state: ShowState }) {
  const { t } = useTranslation('office')
  const { dossierId = '' } = useParams()
  const { data: dossier, error, refetch } = useOfficeDossier(dossierId)
  if (hasStatus(error, 404)) return <Missing title={t('dossier.missing')} text={t('dossier.missingText')} to="/kantoor/dossiers" label={t('dossier.toDossiers')} />
  if (!dossier) return error ? <LoadFailed error={error} message={t('dossier.failed')} retry={() => void refetch()} /> : <Waiting />
  return (
    <div className={styles.page}>
      <PageBar above={<Link to="/kantoor/dossiers">{t('clients.title')}</Link>} title={dossier.name} note={<Numbers dossier={dossier} />}>
        <ButtonLink look="secondary" to={`/kantoor/dossiers/${dossierId}/bericht`}>{t('dossier.ask')}</ButtonLink>
        <ButtonLink to={`/kantoor/dossiers/${dossierId}/plaatsen`}>{t('dossier.upload')}</ButtonLink>
      </PageBar>
      {dossier.proposedContact && <Proposal dossierId={dossier.id} contact={dossier.contact} proposal={dossier.proposedContact} />}
      <Documents dossier={dossier} state={state} />
      <ContactSection dossier={dossier} />
      <Members dossier={dossier} />
    </div>
  )
}

function Numbers({ dossier }: { dossier: OfficeDossierDetails }) {
  const { t } = useTranslation('office')
  const portal = useTranslation().t
  const numbers = [
    [portal('details.type'), t(`dossiers.${dossier.type}`)],
    [t('dossier.bsn'), dossier.hasBsn && t('dossier.bsnKnown')],
    [portal('details.kvkNumber'), dossier.kvkNumber],
    [portal('details.rsin'), dossier.rsin],
    [portal('details.vatNumber'), dossier.vatNumber],
  ]
  return (
    <dl className={styles.numbers}>
      {numbers.filter(([, value]) => value).map(([name, value]) => <div key={String(name)}><dt>{name}</dt><dd className="figures">{value}</dd></div>)}
      {dossier.type === 'organisation' && <div><dt>{t('bookYear.label')}</dt><dd><BookYear dossier={dossier} /></dd></div>}
      {dossier.scheme.possible.length > 0 && <div><dt>{t('scheme.title')}</dt><dd><SchemeShare dossier={dossier} /></dd></div>}
      <div><dt>{t('clients.owner')}</dt><dd><OwnerCell client={{ id: dossier.id, name: dossier.name, owner: dossier.owner?.name, ownerId: dossier.owner?.id }} /></dd></div>
    </dl>
  )
}

function Documents({ dossier, state }: { dossier: OfficeDossierDetails; state: ShowState }) {
  const { t } = useTranslation('office')
  const { kindName, folderName } = useNames()
  const documents = useOfficeDocuments(dossier.id)
  const columns: Column<Document>[] = [
    { head: t('dossier.number'), as: 'narrow', cell: ({ number }) => number },
    { head: t('dossier.subject'), as: 'main', cell: ({ id, subject, kind }) => <><Link to={`/kantoor/documenten/${id}`}>{subject}</Link><small>{kindName(kind)}</small></> },
    { head: t('dossier.folder'), as: 'narrow', cell: ({ folder }) => folderName(folder) },
    { head: t('dossier.sentAt'), as: 'narrow', cell: ({ sentAt }) => <time dateTime={sentAt}>{tableDateTime(sentAt)}</time> },
    { head: t('dossier.state'), as: 'narrow', cell: state },
  ]
  return (
    <section className={styles.section} aria-labelledby="documents">
      <h2 id="documents">{t('dossier.documents')}</h2>
      <ListFrame query={documents} empty={<Empty title={t('dossier.noDocumentsTitle')}><p>{t('dossier.noDocuments')}</p></Empty>}>
        {(found) => <DataTable caption={t('dossier.caption', { name: dossier.name })} columns={columns} rows={found} keyOf={({ id }) => id} />}
      </ListFrame>
    </section>
  )
}
