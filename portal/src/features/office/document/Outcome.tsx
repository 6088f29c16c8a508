import { useTranslation } from 'react-i18next'
import type { OfficeDocument } from '../../../api/types'
import { shortDate, tableDateTime } from '../../../format/dates'
import { money } from '../../../format/numbers'
import { useLanguage } from '../../../locales/i18n'
import { Facts } from '../../../ui/Facts'
import { Notice } from '../../../ui/Notice'
import styles from '../office.module.css'
import { DeadlineFact, hasDeadline } from './DeadlineFact'
import { FileAgain } from './FileAgain'

const stopped = ['Failed', 'Terminated', 'Suspended']

/** Where the document stands: the step it waits for, what the client decided, what became of the return. */
export function Outcome({ document }: { document: OfficeDocument }) {
  const { id, decision, filing, invoice, state, withdrawal, workflow } = document
  const { t } = useTranslation('office')
  const language = useLanguage()
  return (
    <section className={styles.card} aria-labelledby="outcome">
      <h2 id="outcome">{t('document.state')}</h2>
      {workflow && stopped.includes(workflow.status) && <Notice tone="attention">{t('document.stuck')}</Notice>}
      <Facts
        items={[
          [t('document.step'), workflow && t(`document.steps.${workflow.status === 'Completed' ? 'default' : (workflow.step ?? 'ending')}`)],
          [t('work.due'), hasDeadline(document) ? <DeadlineFact document={document} /> : undefined],
          [t('document.by'), decision?.by],
          [t('document.at'), decision && <time dateTime={decision.at}>{tableDateTime(decision.at)}</time>],
          [t(state === 'rejected' ? 'document.explanationOf' : 'document.comment'), decision?.comment],
          [t('document.filing'), filing && t(`document.filingState.${filing.state}`)],
          [t('document.filedBy'), filing && t(filing.automatic ? 'document.filedByPortal' : 'document.filedByOffice')],
          [t('document.filingReference'), filing?.reference],
          [t('document.filingStep'), filing?.step && `${filing.step.code}: ${filing.step.text}`],
          [t('upload.amount'), invoice && money(invoice.amount, language)],
          [t('upload.dueDate'), invoice && <time dateTime={invoice.dueDate}>{shortDate(invoice.dueDate)}</time>],
          [t('document.reference.payment'), document.paymentReference],
          [t('document.paidOn'), invoice?.paidOn && <time dateTime={invoice.paidOn}>{shortDate(invoice.paidOn)}</time>],
          [t('document.withdrawnAt'), withdrawal && <time dateTime={withdrawal.at}>{tableDateTime(withdrawal.at)}</time>],
          [t('document.withdraw.reason'), withdrawal?.reason],
        ]}
      />
      {filing?.state === 'failed' && filing.automatic && <FileAgain documentId={id} />}
    </section>
  )
}
