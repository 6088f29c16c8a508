import { useTranslation } from 'react-i18next'
import type { OfficeDossierDetails } from '../../../../api/types'
import { ButtonLink } from '../../../../ui/ButtonLink'
import { addressLine } from '../../../../ui/contact/contact'
import { Facts } from '../../../../ui/Facts'
import styles from '../../office.module.css'

/** Where and how the client is reached. */
export function ContactSection({ dossier }: { dossier: OfficeDossierDetails }) {
  const { t } = useTranslation('office')
  const portal = useTranslation().t
  const { contact } = dossier
  const isKnown = Object.keys(contact).length > 0
  return (
    <section className={styles.section} aria-labelledby="contact">
      <div className={styles.sectionBar}>
        <h2 id="contact">{t('contact.title')}</h2>
        <ButtonLink look="secondary" small to={`/kantoor/dossiers/${dossier.id}/contactgegevens`}>{t('contact.change')}</ButtonLink>
      </div>
      {isKnown
        ? <Facts items={[[portal('contact.address'), addressLine(contact)], [portal('contact.phone'), contact.phone], [portal('contact.email'), contact.email]]} />
        : <p className="muted">{t('contact.none')}</p>}
    </section>
  )
}
