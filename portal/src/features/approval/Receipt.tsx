import { Trans, useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Document } from '../../api/types'
import { longDate, time } from '../../format/dates'
import { useLanguage } from '../../locales/i18n'
import { Button } from '../../ui/Button'
import { Facts } from '../../ui/Facts'
import { Icon } from '../../ui/Icon'
import { outcomeText } from '../../ui/outcomeText'
import styles from './Approval.module.css'
import { FilingState } from './FilingState'

/** What was decided, by whom and when; and where to find it again. */
export function Receipt({ document, byYou }: { document: Document; byYou: boolean }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { decision, state, filing, folder } = document
  if (!decision) return null
  const result = document.outcome && outcomeText(document.outcome, t, language)
  const rejected = state === 'rejected'
  const outcome = rejected ? (byYou ? 'receipt.rejectedByYou' : 'receipt.rejected') : byYou ? 'receipt.approvedByYou' : 'receipt.approved'
  return (
    <div className={styles.receipt} data-receipt={state}>
      <p className={`${styles.outcome} ${rejected ? styles.no : ''}`}><Icon name={rejected ? 'cross' : 'check'} size={24} />{t(outcome)}</p>
      <Facts
        items={[
          [t('receipt.outcome'), rejected ? undefined : result?.sentence],
          [t('receipt.by'), decision.by],
          [t('receipt.at'), <time key="at" dateTime={decision.at}>{t('receipt.dateTime', { date: longDate(decision.at, language), time: time(decision.at, language) })}</time>],
          [t(rejected ? 'receipt.explanation' : 'receipt.comment'), decision.comment],
          [t('filing.label'), filing && !rejected ? <FilingState documentId={document.id} filing={filing} /> : undefined],
        ]}
      />
      {rejected && <p>{t('receipt.next')}</p>}
      <p className="muted small">
        <Trans i18nKey="receipt.find" values={{ folder: t(`folder.${folder}`) }} components={{ folder: <Link to={`/dossier?map=${folder}`} /> }} />
      </p>
      <div className="no-print"><Button look="secondary" onClick={() => window.print()}><Icon name="print" />{t('receipt.print')}</Button></div>
    </div>
  )
}
