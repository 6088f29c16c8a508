import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { kindOf } from '../../../../api/kinds'
import type { OfficeDocument, Signer } from '../../../../api/types'
import { longDate, tableDateTime } from '../../../../format/dates'
import { useLanguage } from '../../../../locales/i18n'
import { Button } from '../../../../ui/Button'
import { Icon } from '../../../../ui/Icon'
import office from '../../office.module.css'
import { AbsenceDialog } from './AbsenceDialog'
import { AdoptionDialog } from './AdoptionDialog'
import { SealAgain } from './SealAgain'
import { UndoAbsenceDialog } from './UndoAbsenceDialog'
import styles from './SigningCard.module.css'

/** Who has to sign, who has, and what the office can say about it. */
export function SigningCard({ document }: { document: OfficeDocument }) {
  const { t } = useTranslation('office')
  const language = useLanguage()
  const [absent, setAbsent] = useState<Signer>()
  const [present, setPresent] = useState<Signer>()
  const [adopting, setAdopting] = useState(false)
  const { roster, state, anyoneSigns, draft, adoptedOn, kind, expiredAt, sealingProblem } = document
  const isAccounts = kindOf(kind).followUp === 'officePublishes'
  return (
    <section className={office.card} aria-labelledby="signing">
      <h2 id="signing">{t('signing.title')}</h2>
      {state === 'expired' && expiredAt && <p>{t('signing.expiredOn', { date: longDate(expiredAt, language) })}</p>}
      {sealingProblem && <SealAgain documentId={document.id} problem={sealingProblem} />}
      {anyoneSigns && <p>{t('signing.anyone')}</p>}
      <ul role="list" className={styles.roster}>
        {roster.map((signer) => (
          <li key={signer.personId}>
            <Icon name={signer.at ? 'check' : signer.absentReason || state !== 'open' ? 'cross' : 'clock'} />
            <span className={styles.who}>
              <strong>{signer.name}</strong>
              <span className="muted">{t(`signing.role.${signer.role}`)}</span>
              <Standing signer={signer} state={state} />
              {state === 'open' && !signer.at && (
                <span className={styles.acts}>
                  <Button look="quiet" small aria-label={t(signer.absentReason ? 'signing.reasonFor' : 'signing.absentFor', { name: signer.name })} onClick={() => setAbsent(signer)}>{t(signer.absentReason ? 'signing.changeReason' : 'signing.absent')}</Button>
                  {signer.absentReason && <Button look="quiet" small aria-label={t('signing.presentFor', { name: signer.name })} onClick={() => setPresent(signer)}>{t('signing.present')}</Button>}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {draft && <p><Link to={`/kantoor/documenten/${draft}`}>{t('signing.draft')}</Link></p>}
      {isAccounts && adoptedOn && <p>{t('signing.adoptedOn', { date: longDate(adoptedOn, language) })}</p>}
      {isAccounts && state === 'signed' && <div><Button look="secondary" onClick={() => setAdopting(true)}>{t('signing.adoption')}</Button></div>}
      {absent && <AbsenceDialog documentId={document.id} signer={absent} onClose={() => setAbsent(undefined)} />}
      {present && <UndoAbsenceDialog documentId={document.id} signer={present} onClose={() => setPresent(undefined)} />}
      {adopting && <AdoptionDialog document={document} onClose={() => setAdopting(false)} />}
    </section>
  )
}

function Standing({ signer: { at, factor, absentReason }, state }: { signer: Signer; state: OfficeDocument['state'] }) {
  const { t } = useTranslation('office')
  if (at) return <span><time dateTime={at}>{tableDateTime(at)}</time>{factor && <> · {t(`signing.factor.${factor}`)}</>}</span>
  if (absentReason) return <span>{t('signing.reasonGiven', { reason: absentReason })}</span>
  return <span>{t(state === 'open' ? 'signing.awaited' : state === 'expired' ? 'signing.tooLate' : 'signing.notSigned')}</span>
}
