import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { CalendarCard } from '../../features/calendars/CalendarCard'
import { useCurrentDossier } from '../../features/dossiers/currentDossier'
import { DossierFacts } from '../../features/dossiers/DossierFacts'
import { useDossier } from '../../features/dossiers/getDossier'
import { ButtonLink } from '../../ui/ButtonLink'
import { Card } from '../../ui/Card'
import { Facts } from '../../ui/Facts'
import { PageHeader } from '../../ui/PageHeader'
import { usePageTitle } from '../../ui/usePageTitle'
import { useSignedIn } from '../useSignedIn'
import styles from './DetailsPage.module.css'

export default function DetailsPage() {
  const { t } = useTranslation()
  const me = useSignedIn()
  const { dossier, isPending } = useCurrentDossier()
  const details = useDossier(dossier?.id)
  // What is below waits for what is above: a link does not move from under the finger.
  const isAboveThere = !isPending && !(dossier && details.isPending)
  usePageTitle(t('details.title'))
  return (
    <div className={styles.page}>
      <PageHeader title={t('details.title')}><p className="muted">{t('details.intro')}</p></PageHeader>
      <div><ButtonLink to="/gegevens/wijzigen" look="secondary">{t('details.change')}</ButtonLink></div>
      <DossierFacts />
      {isAboveThere && <Card id="person" title={t('details.person')}>
        <Facts items={[[t('details.name'), me.name], [t('details.userName'), me.email], [t('details.mobile'), me.mobile ?? t('details.noMobile')]]} />
        <p className={styles.links}>
          <Link to="/accountbeveiliging">{t('security.title')}</Link>
          <Link to="/meldingen">{t('notices.title')}</Link>
        </p>
      </Card>}
      {isAboveThere && <CalendarCard />}
    </div>
  )
}
