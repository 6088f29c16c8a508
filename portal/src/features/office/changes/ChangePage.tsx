import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { hasStatus } from '../../../api/problem'
import type { WaitingChange } from '../../../api/types'
import { tableDateTime } from '../../../format/dates'
import { Facts } from '../../../ui/Facts'
import { LoadFailed } from '../../../ui/LoadFailed'
import { Notice } from '../../../ui/Notice'
import styles from '../office.module.css'
import { Waiting } from '../shared/ListFrame'
import { Missing } from '../shared/Missing'
import { PageBar } from '../shared/PageBar'
import { useNames } from '../shared/useNames'
import { useChange } from './changes'
import { Judge } from './Judge'

/** A change that a colleague asked for: what it would do, and whether it is made. */
export default function ChangePage() {
  const { t } = useTranslation('office')
  const { changeId = '' } = useParams()
  const { data: change, error, refetch } = useChange(changeId)
  if (hasStatus(error, 404)) return <Missing title={t('change.missing')} text={t('change.missingText')} to="/kantoor" label={t('work.title')} />
  if (!change) return error ? <LoadFailed error={error} message={t('change.failed')} retry={() => void refetch()} /> : <Waiting />
  return (
    <div className={styles.page}>
      <PageBar above={<Link to="/kantoor">{t('work.title')}</Link>} title={t(`change.kind.${change.kind}`, { name: change.personName })} note={t(`change.text.${change.kind}`)} />
      <section className={styles.card} aria-labelledby="asked">
        <h2 id="asked">{t('change.asked')}</h2>
        <What change={change} />
      </section>
      {change.state === 'waiting' ? <Judge change={change} /> : <Ended change={change} />}
    </div>
  )
}

function What({ change }: { change: WaitingChange }) {
  const { t } = useTranslation('office')
  const { folderName } = useNames()
  const { membership } = change
  return (
    <Facts
      items={[
        [t('change.person'), <Link key="person" to={`/kantoor/personen/${change.personId}`}>{change.personName}</Link>],
        [t('change.dossier'), change.dossierId && <Link key="dossier" to={`/kantoor/dossiers/${change.dossierId}`}>{change.dossierName}</Link>],
        [t('change.from'), change.from && <span className={styles.long}>{change.from}</span>],
        [t('change.to'), change.to && <strong className={styles.long}>{change.to}</strong>],
        [t('dossier.role'), membership && t(`dossier.${membership.role}`)],
        [t('dossier.access'), membership && t(!membership.portalAccess ? 'dossier.noAccess' : membership.mayHandle ? 'dossier.mayHandle' : 'dossier.mayLook')],
        [t('dossier.folders'), membership && (membership.folders?.map(folderName).join(', ') ?? t('dossier.allFolders'))],
        [t('change.askedBy'), change.askedBy],
        [t('change.askedAt'), <time key="at" dateTime={change.askedAt}>{tableDateTime(change.askedAt)}</time>],
      ]}
    />
  )
}

function Ended({ change }: { change: WaitingChange }) {
  const { t } = useTranslation('office')
  const made = change.state === 'confirmed'
  const at = change.endedAt && tableDateTime(change.endedAt)
  return <div role="status"><Notice tone={made ? 'good' : 'attention'}>{t(made ? 'change.made' : 'change.notMade', { name: change.endedBy, at })}</Notice></div>
}
