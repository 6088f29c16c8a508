import { useTranslation } from 'react-i18next'
import { announce } from '../../../ui/announce'
import { ChangeDialog } from '../shared/ChangeDialog'
import { type Batch, useRemoveBatch } from './batches'

export function RemoveBatch({ batch, onDone, onClose }: { batch: Batch; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation('office')
  const remove = useRemoveBatch()
  const placed = batch.rows.filter(({ state }) => state === 'placed').length
  const done = () => {
    announce(t('batches.removed'))
    onDone()
  }
  return (
    <ChangeDialog title={t('batches.removeTitle')} submit={t('batches.remove')} look="danger" busy={remove.isPending && t('batches.removing')} fields={[]} send={() => remove.mutateAsync(batch.id)} onDone={done} onClose={onClose}>
      {() => (
        <>
          <p>{t('batches.removeText', { count: batch.rows.length - placed })}</p>
          {placed > 0 && <p>{t('batches.removePlaced', { count: placed })}</p>}
        </>
      )}
    </ChangeDialog>
  )
}
