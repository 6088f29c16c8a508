import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfficeDocument } from '../../../api/types'
import { Button } from '../../../ui/Button'
import { DateAhead } from '../../../ui/DateAhead'
import { DeadlineDialog } from './DeadlineDialog'
import styles from './DocumentView.module.css'

/** Whether a deadline says anything of it: it waits for the client, or to be filed. */
export const hasDeadline = ({ state, filing }: OfficeDocument) => state === 'open' || filing?.state === 'waiting'

/** By when it has to be done, and where to change that. */
export function DeadlineFact({ document }: { document: OfficeDocument }) {
  const { t } = useTranslation('office')
  const [changing, setChanging] = useState(false)
  return (
    <div className={styles.deadline}>
      <span>{document.deadline ? <DateAhead date={document.deadline} waits /> : t('deadline.none')}</span>
      <Button look="quiet" small aria-label={t('deadline.title')} onClick={() => setChanging(true)}>{t('deadline.change')}</Button>
      {changing && <DeadlineDialog document={document} onClose={() => setChanging(false)} />}
    </div>
  )
}
