import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { hasStatus } from '../../../api/problem'
import { exactDateTime } from '../../../format/dates'
import { Button } from '../../../ui/Button'
import { DataTable } from '../../../ui/DataTable'
import { LoadFailed } from '../../../ui/LoadFailed'
import { Notice } from '../../../ui/Notice'
import styles from '../office.module.css'
import { Waiting } from '../shared/ListFrame'
import { Missing } from '../shared/Missing'
import { PageBar } from '../shared/PageBar'
import { eventWords } from './eventWords'
import { useSaveTrail, useTrail } from './getTrail'
import { TrailDetail } from './TrailDetail'

/** The evidence of a document: all that happened to it, by whom and from where, and the same signed to be handed on. */
export default function TrailPage() {
  const { t } = useTranslation('office')
  const { documentId = '' } = useParams()
  const { data: trail, error, refetch } = useTrail(documentId)
  const pdf = useSaveTrail(documentId, 'pdf')
  const json = useSaveTrail(documentId, 'json')
  if (hasStatus(error, 404)) return <Missing title={t('document.missing')} text={t('document.missingText')} to="/kantoor/dossiers" label={t('dossier.toDossiers')} />
  if (!trail) return error ? <LoadFailed error={error} message={t('trail.failed')} retry={() => void refetch()} /> : <Waiting />
  return (
    <article className={styles.page}>
      <PageBar above={<Link to={`/kantoor/documenten/${documentId}`}>{trail.subject}</Link>} title={t('trail.title')} note={trail.dossierName}>
        <Button busy={pdf.isPending && t('trail.saving')} onClick={() => pdf.mutate()}>{t('trail.savePdf')}</Button>
        <Button look="secondary" busy={json.isPending && t('trail.saving')} onClick={() => json.mutate()}>{t('trail.saveJson')}</Button>
      </PageBar>
      {(pdf.isError || json.isError) && <div role="alert"><Notice tone="danger">{t('trail.saveFailed')}</Notice></div>}
      {trail.brokenAt === undefined ? <Notice tone="good">{t('trail.intact')}</Notice> : <Notice tone="danger">{t('trail.broken', { sequence: trail.brokenAt })}</Notice>}
      <DataTable
        caption={t('trail.caption', { subject: trail.subject })}
        rows={trail.events}
        keyOf={({ sequence }) => String(sequence)}
        columns={[
          { head: t('trail.at'), as: 'narrow', cell: ({ at }) => <time dateTime={at}>{exactDateTime(at)}</time> },
          { head: t('trail.event'), as: 'main', cell: ({ event }) => t(eventWords(event)) },
          { head: t('document.by'), cell: ({ actorName }) => actorName },
          { head: t('trail.detail'), cell: ({ event, detail }) => <TrailDetail event={event} detail={detail} /> },
          { head: t('trail.from'), cell: ({ address, userAgent }) => <span className={styles.long}>{address}<br /><span className="muted small">{userAgent}</span></span> },
        ]}
      />
      <p className="muted small">{t('trail.help')}</p>
    </article>
  )
}
