import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Folder } from '../../../api/types'
import { announce } from '../../../ui/announce'
import { Field, SelectField, TextField } from '../../../ui/Field'
import { ChangeDialog } from '../shared/ChangeDialog'
import { folders, useNames } from '../shared/useNames'
import { asksOf } from '../upload/kindAsks'
import { PeriodField } from '../upload/PeriodField'
import { type Batch, type BatchRow, type RowChanges, useChangeRow } from './batches'
import { isNoAmount, type RowFields, rowFields, saidOf } from './rowFields'
import { RowActions } from './RowActions'
import { RowFiles } from './RowFiles'
import { Reasons } from './Standing'

interface Props {
  batch: Batch
  row: BatchRow
  onClose: () => void
}

const names = ['period', 'subject', 'explanation', 'folder', 'deadline', 'amount', 'dueDate']

/** All of a row that has no place in the table, and its files. */
export function RowDialog({ batch, row, onClose }: Props) {
  const { t } = useTranslation('office')
  const change = useChangeRow(batch.id, row.id)
  const [fields, setFields] = useState<RowFields>(() => rowFields(row))
  const set = (part: Partial<RowFields>) => setFields((before) => ({ ...before, ...part }))
  const send = (): Promise<unknown> => {
    const said: RowChanges = saidOf(fields, row)
    return Object.keys(said).length === 0 ? Promise.resolve() : change.saying(said)
  }
  const done = () => {
    announce(t('batches.saved'))
    onClose()
  }
  const check = () => (isNoAmount(fields.amount) ? [{ field: 'amount', message: t('upload.needAmount') }] : [])
  return (
    <ChangeDialog title={row.dossierName ?? row.files[0] ?? ''} submit={t('batches.save')} busy={change.isPending && t('batches.saving')} fields={names} check={check} send={send} onDone={done} onClose={onClose}>
      {(errorOf) => (
        <>
          <RowFiles batch={batch} row={row} />
          <Reasons reasons={row.reasons} />
          <RowForm row={row} fields={fields} set={set} errorOf={(field) => errorOf(field) ?? row.problems.find((problem) => problem.field === field && problem.blocks)?.text} />
          <RowActions batch={batch} row={row} onGone={onClose} />
        </>
      )}
    </ChangeDialog>
  )
}

interface FormProps {
  row: BatchRow
  fields: RowFields
  set: (part: Partial<RowFields>) => void
  errorOf: (field: string) => string | undefined
}

function RowForm({ row, fields, set, errorOf }: FormProps) {
  const { t } = useTranslation('office')
  const { folderName } = useNames()
  const asks = row.kind && asksOf(row.kind)
  return (
    <>
      {row.kind && <PeriodField kind={row.kind} bookYearStart={1} value={fields.period} error={errorOf('period')} onChange={(period) => set({ period })} />}
      {asks && asks.folder && (
        <SelectField id="folder" label={t('upload.folder')} error={errorOf('folder')} value={fields.folder} onChange={(event) => set({ folder: event.target.value as Folder })}>
          <option value="">{t('upload.chooseFolder')}</option>
          {folders.map((name) => <option key={name} value={name}>{folderName(name)}</option>)}
        </SelectField>
      )}
      {asks && asks.invoice && (
        <>
          <Field id="amount" inputMode="decimal" label={t('upload.amount')} help={t('upload.amountHelp')} error={errorOf('amount')} autoComplete="off" value={fields.amount} onChange={(event) => set({ amount: event.target.value })} />
          <Field id="dueDate" type="date" label={t('upload.dueDate')} error={errorOf('dueDate')} value={fields.dueDate} onChange={(event) => set({ dueDate: event.target.value })} />
        </>
      )}
      <TextField id="explanation" label={t('upload.explanation')} error={errorOf('explanation')} maxLength={4000} value={fields.explanation} onChange={(event) => set({ explanation: event.target.value })} />
      {asks && !asks.noAnswer && <Field id="deadline" type="date" label={t('upload.deadline')} help={t('upload.deadlineHelp')} error={errorOf('deadline')} value={fields.deadline} onChange={(event) => set({ deadline: event.target.value })} />}
    </>
  )
}
