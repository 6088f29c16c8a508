import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import type { Dossier } from '../../api/types'
import { announce } from '../../ui/announce'
import { formOf } from '../../ui/conversation/formOf'
import { MessageFields } from '../../ui/conversation/MessageFields'
import { SendButton } from '../../ui/conversation/SendButton'
import { useSend } from '../../ui/conversation/useSend'
import { keepDraft, readDraft } from '../../ui/drafts'
import { ErrorSummary } from '../../ui/ErrorSummary'
import { Field } from '../../ui/Field'
import { useKeptFiles } from '../../ui/useKeptFiles'
import { useAccount } from '../accounts/getMe'
import { useAsk } from './questions'
import styles from './Questions.module.css'

/** Stel een vraag: Onderwerp, Toelichting, Bijlagen, Aanmaken. What was typed and chosen outlives a reload. */
export function AskForm({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const about = query.get('onderwerp') ?? ''
  const draftKey = `ask.${dossier.id}.${about}`
  const [subject, setSubject] = useState(() => readDraft(`${draftKey}.subject`) || about)
  const [html, setHtml] = useState(() => readDraft(`${draftKey}.body`))
  const { files, setFiles, cannotKeep, forget } = useKeptFiles(draftKey, useAccount().id)
  const ask = useAsk(dossier.id)
  const sending = useSend(['subject', 'body', 'files'])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const missing = subject.trim() ? [] : [{ field: 'subject', message: t('questions.needSubject') }]
    await sending.send(missing, files, async (progress) => {
      const question = await ask.mutateAsync({ form: formOf({ subject, body: html }, files), sending: progress })
      for (const part of ['subject', 'body']) keepDraft(`${draftKey}.${part}`, '')
      void forget()
      announce(t('questions.asked'))
      navigate(`/vragen/${question.id}`, { replace: true, state: { asked: true } })
    })
  }
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <ErrorSummary errors={sending.errors} />
      <Field id="subject" label={t('questions.subject')} error={sending.errorOf('subject')} required maxLength={200} autoComplete="off" value={subject} onChange={(event) => { setSubject(event.target.value); keepDraft(`${draftKey}.subject`, event.target.value) }} />
      <MessageFields label={t('questions.body')} html={html} files={files} cannotKeep={cannotKeep} errorOf={sending.errorOf} onFiles={setFiles} onHtml={(now) => { setHtml(now); keepDraft(`${draftKey}.body`, now) }} />
      <SendButton label={t('questions.create')} part={sending.part} onStop={sending.stop} />
      <p className="muted small">{t(cannotKeep ? 'questions.kept' : 'questions.keptWithFiles')}</p>
    </form>
  )
}
