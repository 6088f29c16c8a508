import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { ErrorSummary } from '../../../ui/ErrorSummary'
import { type Batch, type BatchRow, openFile } from './batches'
import styles from './Batches.module.css'
import { useAct } from './useAct'

/** The files of a row, to be looked at: whose is it? */
export function RowFiles({ batch, row }: { batch: Batch; row: BatchRow }) {
  const { t } = useTranslation('office')
  const { errors, act } = useAct()
  return (
    <div className={styles.files}>
      <ErrorSummary errors={errors} />
      <ul role="list">
        {row.files.map((name, place) => (
          <li key={name}>
            <span className={styles.names}>{name}</span>
            <Button small look="secondary" aria-label={t('batches.look', { name })} onClick={() => void act(() => openFile(batch.id, row.id, place))}>{t('batches.lookShort')}</Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
