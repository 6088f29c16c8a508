import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { DossierDetails } from '../../../api/types'
import { announce } from '../../../ui/announce'
import { Beside } from '../../../ui/Beside'
import { ContactForm } from '../../../ui/contact/ContactForm'
import { LoadFailed } from '../../../ui/LoadFailed'
import { PageHeader } from '../../../ui/PageHeader'
import { Skeleton } from '../../../ui/Skeleton'
import { usePageTitle } from '../../../ui/usePageTitle'
import { useCurrentDossier } from '../currentDossier'
import { useDossier } from '../getDossier'
import styles from './Contact.module.css'
import { useProposeContact } from './proposeContact'

/** Wijziging doorgeven: the details as the office has them, to be put right. */
export default function ProposeContactPage() {
  const { t } = useTranslation()
  const { dossier, isPending } = useCurrentDossier()
  const { data: details, isError, error, refetch } = useDossier(dossier?.id)
  usePageTitle(t('contact.title'))
  return (
    <div className={styles.page}>
      <PageHeader above={details?.name} title={t('contact.title')}><p className="muted">{t('contact.intro')}</p></PageHeader>
      {details && <Beside steps={[t('contact.steps.checked'), t('contact.steps.seen')]}><Propose key={details.id} details={details} /></Beside>}
      {isError && !details && <LoadFailed error={error} message={t('details.failed')} retry={() => void refetch()} />}
      {!isPending && !dossier && <p>{t('organisation.none')}</p>}
      {!details && !isError && dossier && <div aria-busy="true" className="stack"><Skeleton width="half" tall /><Skeleton width="long" /><Skeleton width="long" /></div>}
    </div>
  )
}

function Propose({ details }: { details: DossierDetails }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const propose = useProposeContact(details.id)
  const sent = () => {
    announce(t('contact.sent'))
    navigate('/gegevens', { replace: true })
  }
  return (
    <ContactForm
      draft={`contact.${details.id}`}
      start={details.proposedContact?.contact ?? details.contact}
      submit={t('contact.send')}
      busy={propose.isPending && t('loading')}
      cancel={t('contact.cancel')}
      back="/gegevens"
      onSubmit={propose.mutateAsync}
      onDone={sent}
    >
      <p className="muted small">{t('contact.other')} <Link to={`/vragen/nieuw?onderwerp=${encodeURIComponent(t('details.changeSubject'))}`}>{t('contact.ask')}</Link></p>
    </ContactForm>
  )
}
