import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Member } from '../../../api/types'
import { announce } from '../../../ui/announce'
import { formOf } from '../../../ui/conversation/formOf'
import { MessageFields } from '../../../ui/conversation/MessageFields'
import { SendButton } from '../../../ui/conversation/SendButton'
import { useSend } from '../../../ui/conversation/useSend'
import { ErrorSummary } from '../../../ui/ErrorSummary'
import { Field, TextField } from '../../../ui/Field'
import styles from '../office.module.css'
import { useDraft } from '../../../ui/useDraft'
import { useStart } from './conversations'
import { People } from './People'
import { wantedIn } from './wantedIn'

const nothing = { subject: '', html: '', wanted: '', due: '', people: [] as string[] }

export function StartForm({ dossierId, members }: { dossierId: string; members: Member[] }) {
  const { t } = useTranslation('office')
  const portal = useTranslation().t
  const navigate = useNavigate()
  const { fields, change, forget } = useDraft(`start.${dossierId}`, nothing)
  const [files, setFiles] = useState<File[]>([])
  const start = useStart(dossierId)
  const sending = useSend(['subject', 'body', 'files', 'wanted', 'due', 'people'])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const missing = fields.subject.trim() ? [] : [{ field: 'subject', message: portal('questions.needSubject') }]
    await sending.send(missing, files, async (progress) => {
      const texts = { subject: fields.subject, body: fields.html, people: fields.people, wanted: wantedIn(fields.wanted), due: fields.due }
      const question = await start.mutateAsync({ form: formOf(texts, files), sending: progress })
      forget()
      announce(t('questions.started'))
      navigate(`/kantoor/vragen/${question.id}`, { replace: true })
    })
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ErrorSummary errors={sending.errors} />
      <People members={members} chosen={fields.people} onChange={(people) => change({ people })} />
      <Field id="subject" label={portal('questions.subject')} error={sending.errorOf('subject')} required maxLength={200} autoComplete="off" value={fields.subject} onChange={(event) => change({ subject: event.target.value })} />
      <TextField id="wanted" label={t('questions.wantedLabel')} help={t('questions.wantedHelp')} error={sending.errorOf('wanted')} value={fields.wanted} onChange={(event) => change({ wanted: event.target.value })} />
      <Field id="due" type="date" label={t('questions.due')} error={sending.errorOf('due')} value={fields.due} onChange={(event) => change({ due: event.target.value })} />
      <MessageFields label={portal('questions.body')} html={fields.html} files={files} errorOf={sending.errorOf} onFiles={setFiles} onHtml={(html) => change({ html })} />
      <SendButton label={portal('conversation.send')} part={sending.part} onStop={sending.stop} />
    </form>
  )
}
