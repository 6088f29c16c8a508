import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { hasStatus } from '../../../api/problem'
import { tableDateTime } from '../../../format/dates'
import { Button } from '../../../ui/Button'
import { LoadFailed } from '../../../ui/LoadFailed'
import office from '../office.module.css'
import { Waiting } from '../shared/ListFrame'
import { Missing } from '../shared/Missing'
import { PageBar } from '../shared/PageBar'
import { type Batch, useBatch } from './batches'
import { Dropped } from './Dropped'
import { DropZone } from './DropZone'
import { Explanations } from './Explanations'
import { PlaceBar } from './PlaceBar'
import { RemoveBatch } from './RemoveBatch'
import { Rows } from './Rows'
import { useDropping } from './useDropping'

/** A stapel: what each file is going to be, put right where need be, and placed. */
export default function BatchPage() {
  const { t } = useTranslation('office')
  const { batchId = '' } = useParams()
  const batch = useBatch(batchId)
  const dropping = useDropping(batchId)
  if (hasStatus(batch.error, 404)) return <Missing title={t('batches.goneTitle')} text={t('batches.gone')} to="/kantoor/stapels" label={t('batches.toAll')} />
  const hasRows = (batch.data?.rows.length ?? 0) > 0
  return (
    <div className={office.page}>
      <Head batch={batch.data} />
      <DropZone small={hasRows || dropping.waiting.length > 0} onFiles={dropping.add} />
      <Dropped {...dropping} />
      {!batch.data && (batch.isError ? <LoadFailed error={batch.error} message={t('batches.loadFailed')} retry={() => void batch.refetch()} /> : <Waiting />)}
      {batch.data && hasRows && <Rows batch={batch.data} />}
      {batch.data && hasRows && <PlaceBar batch={batch.data} />}
    </div>
  )
}

function Head({ batch }: { batch: Batch | undefined }) {
  const { t } = useTranslation('office')
  const navigate = useNavigate()
  const [open, setOpen] = useState<'wording' | 'removing'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <PageBar above={<Link to="/kantoor/stapels">{t('batches.title')}</Link>} title={batch ? t('batches.of', { date: tableDateTime(batch.createdAt) }) : t('batches.batch')} note={batch && t('batches.begunBy', { name: batch.by })}>
        <Button look="secondary" onClick={() => setOpen('wording')}>{t('batches.explanations')}</Button>
        {batch && <Button look="quiet" onClick={() => setOpen('removing')}>{t('batches.remove')}</Button>}
      </PageBar>
      {open === 'wording' && <Explanations onClose={close} />}
      {open === 'removing' && batch && <RemoveBatch batch={batch} onDone={() => void navigate('/kantoor/stapels')} onClose={close} />}
    </>
  )
}
