import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { hasStatus } from '../../../../api/problem'
import type { OfficeDossierDetails } from '../../../../api/types'
import { announce } from '../../../../ui/announce'
import { ContactForm } from '../../../../ui/contact/ContactForm'
import { LoadFailed } from '../../../../ui/LoadFailed'
import styles from '../../office.module.css'
import { Waiting } from '../../shared/ListFrame'
import { Missing } from '../../shared/Missing'
import { PageBar } from '../../shared/PageBar'
import { useOfficeDossier } from '../getOfficeDossier'
import { useSetContact } from './contact'

/** Writes down where and how a client is reached. */
export default function ContactPage() {
  const { t } = useTranslation('office')
  const { dossierId = '' } = useParams()
  const { data: dossier, error, refetch } = useOfficeDossier(dossierId)
  if (hasStatus(error, 404)) return <Missing title={t('dossier.missing')} text={t('dossier.missingText')} to="/kantoor/dossiers" label={t('dossier.toDossiers')} />
  if (!dossier) return error ? <LoadFailed error={error} message={t('dossier.failed')} retry={() => void refetch()} /> : <Waiting />
  return (
    <div className={styles.page}>
      <PageBar above={<Link to={`/kantoor/dossiers/${dossierId}`}>{dossier.name}</Link>} title={t('contact.title')} note={t('contact.about')} />
      <Change dossier={dossier} />
    </div>
  )
}

function Change({ dossier }: { dossier: OfficeDossierDetails }) {
  const { t } = useTranslation('office')
  const navigate = useNavigate()
  const set = useSetContact(dossier.id)
  const back = `/kantoor/dossiers/${dossier.id}`
  const saved = () => {
    announce(t('contact.saved'))
    navigate(back, { replace: true })
  }
  return (
    <ContactForm
      draft={`office.contact.${dossier.id}`}
      start={dossier.contact}
      submit={t('share.save')}
      busy={set.isPending && t('share.busy')}
      cancel={t('form.cancel')}
      back={back}
      onSubmit={set.mutateAsync}
      onDone={saved}
    />
  )
}
