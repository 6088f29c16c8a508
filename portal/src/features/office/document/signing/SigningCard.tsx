import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { OfficeDocument, Signer } from '../../../../api/types'
import { longDate, tableDateTime } from '../../../../format/dates'
import { useLanguage } from '../../../../locales/i18n'
import { Button } from '../../../../ui/Button'
import { Icon } from '../../../../ui/Icon'
import office from '../../office.module.css'
import { AbsenceDialog } from './AbsenceDialog'
import { AdoptionDialog } from './AdoptionDialog'
import styles from './SigningCard.module.css'

/** Who has to sign, who has, and what the office can say about it. */
export function SigningCard({ document }: { document: OfficeDocument }) {
  const { t } = useTranslation('office')
  const language = useLanguage()
  const [absent, setAbsent] = useState<Signer>()
  const [adopting, setAdopting] = useState(false)
  const { roster, state, anyoneSigns, draft, adoptedOn, kind } = document
  const isAccounts = kind === 'AnnualAccountsAndMinutes'
  return (
    <section className={office.card} aria-labelledby="signing">
      <h2 id="signing">{t('signing.title')}</h2>
      {anyoneSigns && <p>{t('signing.anyone')}</p>}
      <ul role="list" className={styles.roster}>
        {roster.map((signer) => (
          <li key={signer.personId}>
            <Icon name={signer.at ? 'check' : signer.absentReason ? 'cross' : 'clock'} />
            <span className={styles.who}>
              <strong>{signer.name}</strong>
              <span className="muted">{t(`signing.role.${signer.role}`)}</span>
              <Standing signer={signer} />
            </span>
            {state === 'open' && !signer.at && <Button look="quiet" small aria-label={t('signing.absentFor', { name: signer.name })} onClick={() => setAbsent(signer)}>{t('signing.absent')}</Button>}
          </li>
        ))}
      </ul>
      {draft && <p><Link to={`/kantoor/documenten/${draft}`}>{t('signing.draft')}</Link></p>}
      {isAccounts && adoptedOn && <p>{t('signing.adoptedOn', { date: longDate(adoptedOn, language) })}</p>}
      {isAccounts && state === 'signed' && <div><Button look="secondary" onClick={() => setAdopting(true)}>{t('signing.adoption')}</Button></div>}
      {absent && <AbsenceDialog documentId={document.id} signer={absent} onClose={() => setAbsent(undefined)} />}
      {adopting && <AdoptionDialog document={document} onClose={() => setAdopting(false)} />}
    </section>
  )
}

function Standing({ signer: { at, factor, absentReason } }: { signer: Signer }) {
  const { t } = useTranslation('office')
  if (at) return <span><time dateTime={at}>{tableDateTime(at)}</time>{factor && <> · {t(`signing.factor.${factor}`)}</>}</span>
  return <span>{absentReason ? t('signing.reasonGiven', { reason: absentReason }) : t('signing.awaited')}</span>
}
