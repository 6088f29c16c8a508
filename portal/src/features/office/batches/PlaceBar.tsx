import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Kind } from '../../../api/types'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { ChangeDialog } from '../shared/ChangeDialog'
import { useNames } from '../shared/useNames'
import { type Batch, type BatchRow, usePlace } from './batches'
import styles from './Batches.module.css'
import { grouped } from './grouped'
import { countOf, standingOf } from './standing'

/** How many can be placed, and that they are; while they are being placed, how far that is. */
export function PlaceBar({ batch }: { batch: Batch }) {
  const { t } = useTranslation('office')
  const [asking, setAsking] = useState(false)
  const ready = batch.rows.filter((row) => standingOf(row) === 'ready')
  const [placed, busy] = [countOf(batch.rows, 'placed'), countOf(batch.rows, 'busy')]
  const left = countOf(batch.rows, 'wrong', 'doubtful', 'failed')
  return (
    <section className={styles.bar} aria-label={t('batches.placing')}>
      <div className={styles.counts} role="status">
        {batch.state === 'placing' && <progress aria-label={t('batches.placing')} max={placed + busy} value={placed} />}
        <span className="figures">{wordsOf()}</span>
      </div>
      {batch.state !== 'placing' && <Button disabled={ready.length === 0} onClick={() => setAsking(true)}>{t('batches.place', { count: ready.length })}</Button>}
      {asking && <PlaceDialog batchId={batch.id} ready={ready} left={left} onClose={() => setAsking(false)} />}
    </section>
  )

  function wordsOf() {
    if (batch.state === 'reading') return t('batches.readingRows', { count: busy })
    if (batch.state === 'placing') return t('batches.placedOf', { placed, total: placed + busy })
    if (batch.state === 'done') return t('batches.allPlaced', { count: placed })
    return [t('batches.readyCount', { count: ready.length }), left > 0 && t('batches.leftCount', { count: left }), placed > 0 && t('batches.placedAlready', { count: placed })].filter(Boolean).join(' · ')
  }
}

interface DialogProps {
  batchId: string
  ready: BatchRow[]
  left: number
  onClose: () => void
}

/** What will happen, once more in words: after this the clients get their mail. */
function PlaceDialog({ batchId, ready, left, onClose }: DialogProps) {
  const { t } = useTranslation('office')
  const { kindName } = useNames()
  const place = usePlace(batchId)
  const kinds = grouped(ready, ({ kind }) => kind as Kind)
  const clients = new Set(ready.map(({ dossierId }) => dossierId)).size
  const done = () => {
    announce(t('batches.begun'))
    onClose()
  }
  return (
    <ChangeDialog title={t('batches.placeTitle', { count: ready.length })} submit={t('batches.placeNow')} busy={place.isPending && t('batches.placingNow')} fields={[]} send={() => place.mutateAsync(ready.map(({ id }) => id))} onDone={done} onClose={onClose}>
      {() => (
        <>
          <p>{t('batches.placeText', { owners: t('batches.clients', { count: clients }) })}</p>
          <ul className={styles.kinds}>{[...kinds].map(([kind, rows]) => <li key={kind}><span className="figures">{rows.length}</span> × {kindName(kind)}</li>)}</ul>
          {left > 0 && <p className="muted">{t('batches.placeLeft', { count: left })}</p>}
        </>
      )}
    </ChangeDialog>
  )
}
