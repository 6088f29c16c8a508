import { useTranslation } from 'react-i18next'
import type { DossierDetails } from '../../api/types'
import { Card } from '../../ui/Card'
import { Icon } from '../../ui/Icon'
import styles from './Details.module.css'

function Tick({ on }: { on: boolean }) {
  const { t } = useTranslation()
  return (
    <span className={on ? styles.on : styles.off}>
      <Icon name={on ? 'check' : 'dash'} />
      <span className="sr-only">{on ? t('details.yes') : t('details.no')}</span>
    </span>
  )
}

export function ContactList({ contacts }: { contacts: DossierDetails['contacts'] }) {
  const { t } = useTranslation()
  return (
    <Card id="contacts" title={t('details.contacts')}>
      <p className="muted small">{t('details.portalAccess')}</p>
      <table className={styles.contacts}>
        <thead>
          <tr>
            <th scope="col">{t('details.name')}</th>
            <th scope="col">{t('details.director')}</th>
            <th scope="col">{t('details.employee')}</th>
          </tr>
        </thead>
        <tbody>
          {contacts.map((contact) => (
            <tr key={contact.email}>
              <th scope="row">{contact.name}<span className={styles.email}>{contact.email.split('@')[0]}<wbr />@{contact.email.split('@')[1]}</span></th>
              <td><Tick on={contact.portalAccess && contact.role === 'director'} /></td>
              <td><Tick on={contact.portalAccess && contact.role === 'employee'} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
