import { useTranslation } from 'react-i18next'
import type { Document } from '../../../api/types'
import { tableDateTime } from '../../../format/dates'
import { Icon } from '../../../ui/Icon'
import styles from './Roster.module.css'

/** Who has to sign this document, who has, and who will not. */
export function Roster({ signatures, state }: { signatures: NonNullable<Document['signatures']>; state: Document['state'] }) {
  const missing = state === 'open' ? 'sign.awaited' : state === 'expired' ? 'sign.tooLate' : 'sign.notSigned'
  const { t } = useTranslation()
  return (
    <section aria-labelledby="roster" className={styles.roster}>
      <h2 id="roster">{t('sign.roster')}</h2>
      <ul role="list">
        {signatures.map(({ name, role, at, absentReason }, place) => (
          <li key={`${name}${place}`}>
            <Icon name={at ? 'check' : absentReason || state !== 'open' ? 'cross' : 'clock'} />
            <span>
              <strong>{name}</strong> <span className="muted">{t(`sign.role.${role}`)}</span>
              <br />
              {at && <>{t('sign.signedAt')} <time dateTime={at}>{tableDateTime(at)}</time></>}
              {!at && (absentReason ? t('sign.absent', { reason: absentReason }) : t(missing))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
