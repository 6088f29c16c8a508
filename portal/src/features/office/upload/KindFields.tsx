import { useTranslation } from 'react-i18next'
import type { DeadlineTerm, Folder } from '../../../api/types'
import { Choice } from '../../../ui/Choices'
import { Field, SelectField } from '../../../ui/Field'
import { folders, useNames } from '../shared/useNames'
import { asksOf, termsOf } from './kindAsks'
import { OutcomeFields } from './OutcomeFields'
import type { UploadFields } from './upload'

interface Props {
  fields: UploadFields
  change: (part: Partial<UploadFields>) => void
  errorOf: (field: string) => string | undefined
}

/** The fields that not every kind has. */
export function KindFields({ fields, change, errorOf }: Props) {
  const { t } = useTranslation('office')
  const { folderName } = useNames()
  const { folder, invoice, noAnswer, signed, comesTo } = asksOf(fields.kind)
  const terms = termsOf(fields.kind)
  return (
    <>
      {folder && (
        <SelectField id="folder" label={t('upload.folder')} error={errorOf('folder')} value={fields.folder} onChange={(event) => change({ folder: event.target.value as Folder })}>
          <option value="">{t('upload.chooseFolder')}</option>
          {folders.map((name) => <option key={name} value={name}>{folderName(name)}</option>)}
        </SelectField>
      )}
      {invoice && (
        <>
          <Field id="amount" inputMode="decimal" label={t('upload.amount')} help={t('upload.amountHelp')} error={errorOf('amount')} autoComplete="off" value={fields.amount} onChange={(event) => change({ amount: event.target.value })} />
          <Field id="dueDate" type="date" label={t('upload.dueDate')} error={errorOf('dueDate')} value={fields.dueDate} onChange={(event) => change({ dueDate: event.target.value })} />
        </>
      )}
      {comesTo && <OutcomeFields fields={fields} change={change} error={errorOf('outcome')} />}
      {!noAnswer && (
        <>
          {terms.length > 1 && (
            <SelectField id="term" label={t('deadline.term')} error={errorOf('term')} value={fields.term} onChange={(event) => change({ term: event.target.value as DeadlineTerm })}>
              {terms.map((term) => <option key={term} value={term}>{t(`deadline.terms.${term}`)}</option>)}
            </SelectField>
          )}
          <Field id="deadline" type="date" label={t('upload.deadline')} help={terms.length > 0 ? t('upload.deadlineHelp') : undefined} error={errorOf('deadline')} value={fields.deadline} onChange={(event) => change({ deadline: event.target.value })} />
          {!signed && <Choice type="checkbox" label={t('upload.commentRequired')} help={t('upload.commentRequiredHelp')} checked={fields.commentRequired} onChange={(event) => change({ commentRequired: event.target.checked })} />}
        </>
      )}
    </>
  )
}
