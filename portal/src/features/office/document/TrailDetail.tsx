import { useTranslation } from 'react-i18next'
import nl from '../../../locales/office.nl.json'
import styles from '../office.module.css'

type Factor = keyof (typeof nl)['signing']['factor']

/** What the detail of an event says, in words; docs/audit-events.md tells what each holds. As the sealed PDF has it. */
export function TrailDetail({ event, detail }: { event: string; detail?: string }) {
  const { t } = useTranslation('office')
  if (!detail) return null
  switch (event) {
    case 'signature-code-sent':
      return <>{t('trail.bySms')}</>
    case 'signature-consented':
      return <Hash name={t('trail.consent')} value={detail} />
    case 'document-sealed':
      return <Hash name={t('trail.original')} value={detail} />
    case 'document-signed': {
      const [factor = '', consent, ...identity] = detail.split(' ')
      return (
        <span>
          {Object.hasOwn(nl.signing.factor, factor) ? t('trail.confirmed', { factor: t(`signing.factor.${factor as Factor}`) }) : factor}
          {identity.length > 0 && <span className={styles.hash}>{t('trail.identity', { by: identity.join(' ') })}</span>}
          {consent && <Hash name={t('trail.consent')} value={consent} />}
        </span>
      )
    }
    default:
      return <span className={styles.long}>{detail}</span>
  }
}

function Hash({ name, value }: { name: string; value: string }) {
  return <span className={`small ${styles.hash}`}><span className="muted">{name}</span> {value}</span>
}
