import { useTranslation } from 'react-i18next'
import type { OfficeDocument } from '../../../api/types'
import { tableDateTime } from '../../../format/dates'
import { Facts } from '../../../ui/Facts'
import { Notice } from '../../../ui/Notice'
import styles from '../office.module.css'
import { DeadlineFact, hasDeadline } from './DeadlineFact'
import { FileAgain } from './FileAgain'

const stopped = ['Failed', 'Terminated', 'Suspended']

/** Where the document stands: the step it waits for, what the client decided, what became of the return. */
export function Outcome({ document }: { document: OfficeDocument }) {
  const { id, decision, filing, state, workflow } = document
  const { t } = useTranslation('office')
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
          [t('document.reference'), filing?.reference],
          [t('document.filingStep'), filing?.step && `${filing.step.code}: ${filing.step.text}`],
        ]}
      />
      {filing?.state === 'failed' && filing.automatic && <FileAgain documentId={id} />}
    </section>
  )
}
