import { useTranslation } from 'react-i18next'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { ErrorSummary } from '../../../ui/ErrorSummary'
import { SelectField } from '../../../ui/Field'
import { type Batch, type BatchRow, useChangeRow, useJoin, useRemoveRow } from './batches'
import styles from './Batches.module.css'
import { mayChange } from './standing'
import { useAct } from './useAct'

interface Props {
  batch: Batch
  row: BatchRow
  onGone: () => void
}

/** What can be done with a row besides filling it in: joined with another, parted, left out, taken away. */
export function RowActions({ batch, row, onGone }: Props) {
  const { t } = useTranslation('office')
  const { errors, act } = useAct()
  const { join, remove, change } = { join: useJoin(batch.id), remove: useRemoveRow(batch.id), change: useChangeRow(batch.id, row.id) }
  const busy = (join.isPending || remove.isPending || change.isPending) && t('batches.saving')
  const and = (told: string) => () => {
    announce(told)
    onGone()
  }
  const others = batch.rows.filter((other) => other.id !== row.id && mayChange(other))
  return (
    <div className={styles.actions}>
      <ErrorSummary errors={errors} />
      {others.length > 0 && (
        <SelectField id="join" label={t('batches.join')} help={t('batches.joinHelp')} value="" onChange={(event) => void act(() => join.mutateAsync({ rowId: row.id, other: event.target.value }), and(t('batches.joined')))}>
          <option value="">{t('batches.joinWith')}</option>
          {others.map(({ id, files, dossierName }) => <option key={id} value={id}>{[files.join(', '), dossierName].filter(Boolean).join(' · ')}</option>)}
        </SelectField>
      )}
      <div className={styles.acts}>
        {row.files.length > 1 && <Button small look="secondary" busy={busy} onClick={() => void act(() => join.mutateAsync({ rowId: row.id }), and(t('batches.parted')))}>{t('batches.part')}</Button>}
        {row.state !== 'skipped' && <Button small look="secondary" busy={busy} onClick={() => void act(() => change.saying({ skipped: true }), and(t('batches.skipped')))}>{t('batches.skip')}</Button>}
        <Button small look="secondary" busy={busy} onClick={() => void act(() => remove.mutateAsync(row.id), and(t('batches.rowRemoved')))}>{t('batches.removeRow')}</Button>
      </div>
    </div>
  )
}
