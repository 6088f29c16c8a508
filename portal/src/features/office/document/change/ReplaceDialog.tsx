import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfficeDocument } from '../../../../api/types'
import { Field, TextField } from '../../../../ui/Field'
import { FilePicker } from '../../../../ui/FilePicker'
import { accepted } from '../../upload/files'
import { asksOf } from '../../upload/kindAsks'
import { Progress } from '../../../../ui/Progress'
import { OutcomeFields } from '../../upload/OutcomeFields'
import { asOutcome, euros, lacksAmount, type UploadFields } from '../../upload/upload'
import { useFileErrors } from '../../upload/useFileErrors'
import { ChangeDialog } from '../../shared/ChangeDialog'
import type { DialogProps } from './DocumentActions'
import { useReplaceDocument } from './replaceDocument'

const fieldsOf = ({ subject, explanation, deadline, invoice }: OfficeDocument) => ({
  subject, explanation: explanation ?? '', deadline: deadline ?? '', amount: invoice ? String(invoice.amount).replace('.', ',') : '', dueDate: invoice?.dueDate ?? '',
  direction: '' as UploadFields['direction'], outcome: '', outcomeDue: '',
})

type Fields = ReturnType<typeof fieldsOf>

const asVersion = ({ subject, explanation, deadline, amount, dueDate, ...result }: Fields, { invoice }: OfficeDocument) => ({
  subject: subject.trim(),
  ...(explanation.trim() && { explanation: explanation.trim() }),
  ...(deadline && { deadline }),
  ...(invoice && { amount: euros(amount), dueDate }),
  ...(result.direction && { outcome: asOutcome(result) }),
})

/** A new version of the document under the same number: other files, and what has to be said differently. */
export function ReplaceDialog({ document, ...ends }: DialogProps) {
  const { t } = useTranslation('office')
  const replace = useReplaceDocument(document)
  const fileErrors = useFileErrors()
  const [fields, setFields] = useState(() => fieldsOf(document))
  const [files, setFiles] = useState<File[]>([])
  const [part, setPart] = useState(0)
  const stopper = useRef(new AbortController())
  useEffect(() => {
    const { current } = stopper
    return () => current.abort()
  }, [])
  const change = (some: Partial<Fields>) => setFields((now) => ({ ...now, ...some }))
  const check = () => [
    ...(fields.subject.trim() ? [] : [{ field: 'subject', message: t('upload.needSubject') }]),
    ...(lacksAmount(fields) ? [{ field: 'outcome', message: t('upload.needOutcome') }] : []),
    ...fileErrors(files, asksOf(document.kind).twoFiles),
  ]
  const send = () => replace.mutateAsync({ fields: asVersion(fields, document), files, onProgress: setPart, signal: stopper.current.signal })
  return (
    <ChangeDialog
      title={t('document.replace.title', { subject: document.subject })}
      submit={t('document.replace.submit')}
      busy={replace.isPending && t(part < 1 ? 'upload.sending' : 'upload.saving')}
      fields={['subject', 'explanation', 'deadline', 'amount', 'dueDate', 'outcome', 'files']}
      check={check}
      send={send}
      {...ends}
    >
      {(errorOf) => (
        <>
          <p>{t('document.replace.text')}</p>
          <FilePicker label={t('upload.files')} help={t('upload.filesHelp')} accept={accepted} files={files} error={errorOf('files')} onChange={setFiles} />
          <Field id="subject" label={t('upload.subject')} error={errorOf('subject')} maxLength={200} autoComplete="off" value={fields.subject} onChange={(event) => change({ subject: event.target.value })} />
          <TextField id="explanation" label={t('upload.explanation')} help={t('document.replace.explanationHelp')} error={errorOf('explanation')} maxLength={4000} value={fields.explanation} onChange={(event) => change({ explanation: event.target.value })} />
          {document.invoice && (
            <>
              <Field id="amount" inputMode="decimal" label={t('upload.amount')} help={t('upload.amountHelp')} error={errorOf('amount')} autoComplete="off" value={fields.amount} onChange={(event) => change({ amount: event.target.value })} />
              <Field id="dueDate" type="date" label={t('upload.dueDate')} error={errorOf('dueDate')} value={fields.dueDate} onChange={(event) => change({ dueDate: event.target.value })} />
            </>
          )}
          {asksOf(document.kind).comesTo && <OutcomeFields fields={fields} change={change} error={errorOf('outcome')} />}
          {!asksOf(document.kind).noAnswer && <Field id="deadline" type="date" label={t('upload.deadline')} error={errorOf('deadline')} value={fields.deadline} onChange={(event) => change({ deadline: event.target.value })} />}
          {replace.isPending && <Progress part={part} />}
        </>
      )}
    </ChangeDialog>
  )
}
