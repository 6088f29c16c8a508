import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sending } from '../../api/sendForm'
import { announce } from '../announce'
import { Button } from '../Button'
import { keepDraft, readDraft } from '../drafts'
import { ErrorSummary } from '../ErrorSummary'
import { useKeptFiles } from '../useKeptFiles'
import styles from './Conversation.module.css'
import { formOf } from './formOf'
import { MessageFields } from './MessageFields'
import { SendButton } from './SendButton'
import { useSend } from './useSend'

interface Props {
  draftKey: string
  /** Whose draft it is; without it files are not kept. */
  owner?: string
  send: (form: FormData, sending: Sending) => Promise<unknown>
  onSent: () => void
  onCancel?: () => void
}

/** A reaction in a conversation. What was typed and chosen outlives a reload. */
export function ReplyForm({ draftKey, owner, send, onSent, onCancel }: Props) {
  const { t } = useTranslation()
  const [html, setHtml] = useState(() => readDraft(draftKey))
  const { files, setFiles, cannotKeep, forget } = useKeptFiles(draftKey, owner)
  const sending = useSend(['body', 'files'])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const missing = html || files.length > 0 ? [] : [{ field: 'body', message: t('conversation.needWords') }]
    if (!(await sending.send(missing, files, (progress) => send(formOf({ body: html }, files), progress)))) return
    keepDraft(draftKey, '')
    void forget()
    announce(t('conversation.sent'))
    onSent()
  }
  return (
    <form onSubmit={submit} noValidate className={styles.form} aria-label={t('conversation.reply')}>
      <ErrorSummary errors={sending.errors} />
      <MessageFields label={t('conversation.reply')} html={html} files={files} cannotKeep={cannotKeep} errorOf={sending.errorOf} onFiles={setFiles} onHtml={(now) => { setHtml(now); keepDraft(draftKey, now) }} />
      <SendButton label={t('conversation.send')} part={sending.part} onStop={sending.stop}>
        {onCancel && <Button look="secondary" onClick={onCancel}>{t('conversation.cancel')}</Button>}
      </SendButton>
    </form>
  )
}
