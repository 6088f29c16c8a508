import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { longDate, time } from '../../format/dates'
import { useLanguage } from '../../locales/i18n'
import { Facts } from '../../ui/Facts'
import { Notice } from '../../ui/Notice'
import styles from './Verification.module.css'
import type { Verification } from './verifyFile'

/** What was found, in words that say what it means; and of a seal that holds, all that the file says. */
export function Finding({ verification, name }: { verification: Verification; name: string }) {
  const { t } = useTranslation()
  const { finding, evidence, sha256 } = verification
  const box = useRef<HTMLElement>(null)
  useLayoutEffect(() => box.current?.focus(), [verification])
  return (
    <section ref={box} tabIndex={-1} className={styles.finding} aria-labelledby="finding">
      <h2 id="finding" className={styles.name}>{name}</h2>
      <Notice tone={finding === 'intact' ? 'good' : finding === 'notSealed' ? 'attention' : 'danger'} title={t(`verification.finding.${finding}`, { firm: evidence?.firm ?? t('firm') })}>
        <p>{t(meaningOf(verification))}</p>
      </Notice>
      {evidence && <Evidence verification={verification} />}
      <p className="muted small">{t('verification.hash')}<br /><span className={styles.hash}>{sha256}</span></p>
    </section>
  )
}

function meaningOf({ finding, evidence }: Verification) {
  if (evidence?.kind === 'trail') return 'verification.meansTrail'
  return evidence?.kind === 'evidence' ? 'verification.meansEvidence' : (`verification.means.${finding}` as const)
}

function Evidence({ verification: { at, evidence } }: { verification: Verification }) {
  const { t } = useTranslation()
  const moment = useMoment()
  if (!evidence || !at) return null
  const { kind, subject, number, dossier, reference, files, signed, absent, sealed } = evidence
  return (
    <Facts
      items={[
        [t('verification.kind'), t(`verification.kinds.${kind}`)],
        [t('verification.sealedAt'), moment(at)],
        [t('document.subject'), subject],
        [t('document.number'), number],
        [t('verification.dossier'), dossier],
        [t('verification.reference'), reference],
        [t('verification.belongs'), sealed ? <List key="sealed" items={[[sealed.name, sealed.sha256]]} /> : undefined],
        [t('verification.signed'), signed.length > 0 ? <List key="signed" items={signed.map((one) => [`${one.name}, ${one.role}`, `${moment(one.at)}, ${t(`verification.factor.${one.factor}`)}`])} /> : undefined],
        [t('verification.absent'), absent.length > 0 ? <List key="absent" items={absent.map((one) => [`${one.name}, ${one.role}`, one.reason])} /> : undefined],
        [t(signed.length > 0 ? 'verification.files' : 'verification.contents'), <List key="files" items={files.map((file) => [file.name, file.sha256])} />],
      ]}
    />
  )
}

function List({ items }: { items: [string, string][] }) {
  return (
    <ul role="list" className={styles.items}>
      {items.map(([first, second]) => <li key={first + second}>{first}<br /><span className={`muted small ${styles.hash}`}>{second}</span></li>)}
    </ul>
  )
}

function useMoment() {
  const { t } = useTranslation()
  const language = useLanguage()
  return (at: string) => t('verification.moment', { date: longDate(at, language), time: time(at, language) })
}
