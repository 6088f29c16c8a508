import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { tableDateTime } from '../../../format/dates'
import { Button } from '../../../ui/Button'
import { type Column, DataTable } from '../../../ui/DataTable'
import { ErrorSummary, type FieldError } from '../../../ui/ErrorSummary'
import { formErrors } from '../../../ui/formErrors'
import office from '../office.module.css'
import { Empty, ListFrame } from '../shared/ListFrame'
import { PageBar } from '../shared/PageBar'
import { type BatchSummary, startBatch, useBatches } from './batches'
import { DropZone } from './DropZone'
import { Explanations } from './Explanations'
import { handOver } from './handover'

/** Stapels: many files at once, from a drop to documents in their dossiers. */
export default function BatchesPage() {
  const { t } = useTranslation('office')
  const batches = useBatches()
  const { errors, busy, start } = useStart()
  const [wording, setWording] = useState(false)
  return (
    <div className={office.page}>
      <PageBar title={t('batches.title')} note={t('batches.intro')}>
        <Button look="secondary" onClick={() => setWording(true)}>{t('batches.explanations')}</Button>
      </PageBar>
      <ErrorSummary errors={errors} />
      <DropZone busy={busy && t('batches.starting')} onFiles={(files) => void start(files)} />
      <section className={office.section}>
        <h2>{t('batches.earlier')}</h2>
        <ListFrame query={batches} empty={<Empty title={t('batches.noneTitle')}><p>{t('batches.none')}</p></Empty>}>{(found) => <BatchTable batches={found} />}</ListFrame>
      </section>
      {wording && <Explanations onClose={() => setWording(false)} />}
    </div>
  )
}

function useStart() {
  const { t } = useTranslation('office')
  const navigate = useNavigate()
  const [errors, setErrors] = useState<FieldError[]>([])
  const [busy, setBusy] = useState(false)
  const start = async (files: File[]) => {
    if (files.length === 0 || busy) return
    setErrors([])
    setBusy(true)
    try {
      const { id } = await startBatch()
      handOver(id, files)
      navigate(`/kantoor/stapels/${id}`)
    } catch (error) {
      setErrors(formErrors(error, [], { failed: t('batches.startFailed'), offline: t('batches.sendOffline') }))
      setBusy(false)
    }
  }
  return { errors, busy, start }
}

function BatchTable({ batches }: { batches: BatchSummary[] }) {
  const { t } = useTranslation('office')
  const columns: Column<BatchSummary>[] = [
    { head: t('batches.batch'), as: 'main', cell: ({ id, createdAt }) => <Link to={`/kantoor/stapels/${id}`}>{t('batches.of', { date: tableDateTime(createdAt) })}</Link> },
    { head: t('batches.by'), as: 'narrow', cell: ({ by }) => by },
    { head: t('batches.documents'), as: 'narrow', cell: ({ rows }) => <span className="figures">{rows}</span> },
    { head: t('batches.placedCount'), as: 'narrow', cell: ({ placed }) => <span className="figures">{placed}</span> },
  ]
  return <DataTable caption={t('batches.earlier')} columns={columns} rows={batches} keyOf={({ id }) => id} />
}
