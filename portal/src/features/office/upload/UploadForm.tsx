import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { ButtonLink } from '../../../ui/ButtonLink'
import { ErrorSummary } from '../../../ui/ErrorSummary'
import { Field, SelectField, TextField } from '../../../ui/Field'
import { FilePicker } from '../../../ui/FilePicker'
import { Progress } from '../../../ui/Progress'
import { kinds } from '../../../api/kinds'
import type { Kind, OfficeDossierDetails } from '../../../api/types'
import styles from '../office.module.css'
import { useDraft } from '../../../ui/useDraft'
import { useNames } from '../shared/useNames'
import { accepted } from './files'
import { asksOf, isFiledByOffice } from './kindAsks'
import { KindFields } from './KindFields'
import { LegalDay } from './LegalDay'
import { PeriodField } from './PeriodField'
import { SignerFields } from './SignerFields'
import { noUpload } from './upload'
import { useSending } from './useSending'

interface Props {
  dossier: OfficeDossierDetails
}

export function UploadForm({ dossier: { id: dossierId, members, bookYearStart } }: Props) {
  const { t } = useTranslation('office')
  const { kindName } = useNames()
  const { fields, change, forget } = useDraft(`upload.${dossierId}`, noUpload)
  const [files, setFiles] = useState<File[]>([])
  const { errors, part, isSending, send, stop } = useSending(dossierId, forget)
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isSending) void send(fields, files)
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <SelectField id="kind" label={t('upload.kind')} error={errorOf('kind')} value={fields.kind} onChange={(event) => change({ kind: event.target.value as Kind })}>
        {kinds.map((kind) => <option key={kind} value={kind}>{kindName(kind)}</option>)}
      </SelectField>
      <Field id="subject" label={t('upload.subject')} help={t('upload.subjectHelp')} error={errorOf('subject')} maxLength={200} autoComplete="off" value={fields.subject} onChange={(event) => change({ subject: event.target.value })} />
      <PeriodField key={fields.kind} kind={fields.kind} bookYearStart={bookYearStart} value={fields.period} error={errorOf('period')} onChange={(period) => change({ period })} />
      <LegalDay dossierId={dossierId} fields={fields} />
      <TextField id="explanation" label={t('upload.explanation')} help={t('upload.explanationHelp')} error={errorOf('explanation')} maxLength={4000} value={fields.explanation} onChange={(event) => change({ explanation: event.target.value })} />
      <KindFields fields={fields} change={change} errorOf={errorOf} />
      <SignerFields fields={fields} members={members} change={change} errorOf={errorOf} />
      {asksOf(fields.kind).twoFiles && <p>{t('upload.twoFiles')}</p>}
      <FilePicker label={t('upload.files')} help={t('upload.filesHelp')} accept={accepted} files={files} error={errorOf('files')} onChange={setFiles} />
      {isFiledByOffice(fields.kind, files) && <p role="status">{t('upload.filedByOffice')}</p>}
      {isSending && <Progress part={part} />}
      <div className={styles.actions}>
        <Button type="submit" busy={isSending && t(part < 1 ? 'upload.sending' : 'upload.saving')}>{t('upload.submit')}</Button>
        {isSending && part < 1
          ? <Button look="quiet" onClick={stop}>{t('upload.stop')}</Button>
          : <ButtonLink look="quiet" to={`/kantoor/dossiers/${dossierId}`} onClick={forget}>{t('form.cancel')}</ButtonLink>}
      </div>
      <p className="muted small">{t('upload.kept')}</p>
    </form>
  )
}
