import { useTranslation } from 'react-i18next'
import type { DossierDetails } from '../../api/types'
import { longDate } from '../../format/dates'
import { useLanguage } from '../../locales/i18n'
import { Card } from '../../ui/Card'
import cardStyles from '../../ui/Card.module.css'
import { addressLine } from '../../ui/contact/contact'
import { Facts } from '../../ui/Facts'
import { LoadFailed } from '../../ui/LoadFailed'
import { Notice } from '../../ui/Notice'
import { Skeleton } from '../../ui/Skeleton'
import { ContactList } from './ContactList'
import { useCurrentDossier } from './currentDossier'
import { useDossier } from './getDossier'

/** Details and contacts of the current dossier. The office changes them, not the client. */
export function DossierFacts() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { dossier, isPending } = useCurrentDossier()
  const details = useDossier(dossier?.id)
  if (!isPending && !dossier) return <p>{t('organisation.none')}</p>
  if (details.isError) return <LoadFailed error={details.error} message={t('details.failed')} retry={() => void details.refetch()} />
  if (!details.data) return <div className={cardStyles.card} aria-busy="true"><span className="sr-only">{t('loading')}</span><Skeleton width="half" tall /><Skeleton width="long" /><Skeleton width="long" /><Skeleton /><Skeleton /></div>
  return (
    <>
      <Card id="dossier-facts" title={t('details.dossier', { name: details.data.name })}>
        <DossierNumbers details={details.data} />
        {details.data.proposedContact && <Notice tone="good">{t('contact.waits', { date: longDate(details.data.proposedContact.at, language), name: details.data.proposedContact.by })}</Notice>}
      </Card>
      <ContactList contacts={details.data.contacts} />
    </>
  )
}

function DossierNumbers({ details }: { details: DossierDetails }) {
  const { t } = useTranslation()
  return (
    <Facts
      items={[
        [t('details.type'), t(`details.${details.type}`)],
        [t('details.kvkNumber'), details.kvkNumber],
        [t('details.rsin'), details.rsin],
        [t('details.vatNumber'), details.vatNumber],
        [t('contact.address'), addressLine(details.contact)],
        [t('contact.phone'), details.contact.phone],
        [t('contact.email'), details.contact.email],
      ]}
    />
  )
}
