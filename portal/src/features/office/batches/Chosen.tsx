import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { ErrorSummary, type FieldError } from '../../../ui/ErrorSummary'
import { formErrors } from '../../../ui/formErrors'
import { type Batch, type BatchRow, changeRow, type RowChanges, showRows } from './batches'
import styles from './Batches.module.css'
import { ChosenDialog } from './ChosenDialog'

const atOnce = 4

/** What can be said of several rows together. */
export function Chosen({ batch, rows, onDone }: { batch: Batch; rows: BatchRow[]; onDone: () => void }) {
  const { t } = useTranslation('office')
  const { done, errors, say } = useSaying(batch.id, rows, onDone)
  const [asking, setAsking] = useState(false)
  if (rows.length === 0 && errors.length === 0) return null
  return (
    <div className={styles.chosen}>
      <ErrorSummary errors={errors} />
      <span className="figures" role="status">{done === undefined ? t('batches.chosen', { count: rows.length }) : t('batches.changing', { done, total: rows.length })}</span>
      {done === undefined && (
        <div className={styles.acts}>
          <Button small look="secondary" onClick={() => void say({ confirmed: true })}>{t('batches.confirm')}</Button>
          <Button small look="secondary" onClick={() => setAsking(true)}>{t('batches.changeChosen')}</Button>
          <Button small look="secondary" onClick={() => void say({ skipped: true })}>{t('batches.skip')}</Button>
          <Button small look="quiet" onClick={onDone}>{t('batches.chooseNone')}</Button>
        </div>
      )}
      {asking && <ChosenDialog count={rows.length} onSay={(changes) => { setAsking(false); void say(changes) }} onClose={() => setAsking(false)} />}
    </div>
  )
}

function useSaying(batchId: string, rows: BatchRow[], onDone: () => void) {
  const { t } = useTranslation('office')
  const client = useQueryClient()
  const [done, setDone] = useState<number>()
  const [errors, setErrors] = useState<FieldError[]>([])
  const say = async (changes: RowChanges) => {
    setErrors([])
    setDone(0)
    const left = [...rows]
    const next = async (): Promise<void> => {
      const row = left.shift()
      if (!row) return
      showRows(client, batchId, [await changeRow(batchId, row.id, changes)])
      setDone((before = 0) => before + 1)
      return next()
    }
    try {
      await Promise.all(Array.from({ length: atOnce }, next))
      announce(t('batches.saved'))
      onDone()
    } catch (error) {
      left.length = 0
      setErrors(formErrors(error, [], { failed: t('form.failed'), offline: t('form.offline') }))
    }
    setDone(undefined)
  }
  return { done, errors, say }
}
