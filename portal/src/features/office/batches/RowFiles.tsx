import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { ErrorSummary, type FieldError } from '../../../ui/ErrorSummary'
import { SelectField } from '../../../ui/Field'
import { formErrors } from '../../../ui/formErrors'
import { type Batch, type BatchRow, openFile, useChangeRow, useJoin, useRemoveRow } from './batches'
import styles from './Batches.module.css'

interface Props {
  batch: Batch
  row: BatchRow
  onGone: () => void
}

/** The files of a row: to be looked at, to be joined with those of another, to be parted, left out or taken away. */
export function RowFiles({ batch, row, onGone }: Props) {
  const { t } = useTranslation('office')
  const [errors, setErrors] = useState<FieldError[]>([])
  const { join, remove, change } = { join: useJoin(batch.id), remove: useRemoveRow(batch.id), change: useChangeRow(batch.id, row.id) }
  const isBusy = join.isPending || remove.isPending || change.isPending
  const act = async (what: () => Promise<unknown>, told?: string) => {
    setErrors([])
    try {
      await what()
      if (!told) return
      announce(told)
      onGone()
    } catch (error) {
      setErrors(formErrors(error, [], { failed: t('form.failed'), offline: t('form.offline') }))
    }
  }
  const others = batch.rows.filter(({ id, state }) => id !== row.id && (state === 'open' || state === 'skipped' || state === 'failed'))
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
      <div className={styles.acts}>
        {row.files.length > 1 && <Button small look="secondary" busy={isBusy && t('batches.saving')} onClick={() => void act(() => join.mutateAsync({ rowId: row.id }), t('batches.parted'))}>{t('batches.part')}</Button>}
        {row.state !== 'skipped' && <Button small look="secondary" busy={isBusy && t('batches.saving')} onClick={() => void act(() => change.mutateAsync({ skipped: true }), t('batches.skipped'))}>{t('batches.skip')}</Button>}
        <Button small look="quiet" busy={isBusy && t('batches.saving')} onClick={() => void act(() => remove.mutateAsync(row.id), t('batches.rowRemoved'))}>{t('batches.removeRow')}</Button>
      </div>
      {others.length > 0 && (
        <SelectField id="join" label={t('batches.join')} help={t('batches.joinHelp')} value="" onChange={(event) => void act(() => join.mutateAsync({ rowId: row.id, other: event.target.value }), t('batches.joined'))}>
          <option value="">{t('batches.joinWith')}</option>
          {others.map(({ id, files, dossierName }) => <option key={id} value={id}>{[files.join(', '), dossierName].filter(Boolean).join(' · ')}</option>)}
        </SelectField>
      )}
    </div>
  )
}
