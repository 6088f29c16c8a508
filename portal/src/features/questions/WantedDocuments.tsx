import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../api/types'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/Button'
import styles from '../../ui/conversation/Conversation.module.css'
import { formOf } from '../../ui/conversation/formOf'
import { accept } from '../../ui/conversation/problemOf'
import { useSend } from '../../ui/conversation/useSend'
import { DueDate } from '../../ui/DueDate'
import { Icon } from '../../ui/Icon'
import { Progress } from '../../ui/Progress'
import { useReply } from './questions'
import page from './Questions.module.css'

type Wanted = NonNullable<Question['wanted']>[number]

/** The documents that the office asked for; each is ticked off when something is sent for it. */
export function WantedDocuments({ question }: { question: Question }) {
  const { t } = useTranslation()
  const wanted = question.wanted ?? []
  if (wanted.length === 0) return null
  return (
    <section aria-labelledby="wanted" className={page.section}>
      <h2 id="wanted">{t('questions.wanted')}</h2>
      {question.due && question.state === 'open' && <p><DueDate date={question.due} /></p>}
      <ul role="list" className={styles.wanted}>
        {wanted.map((one) => <WantedRow key={one.id} question={question} wanted={one} />)}
      </ul>
      <p className="muted small">{t('conversation.attachmentsHelp')}</p>
    </section>
  )
}

function WantedRow({ question, wanted }: { question: Question; wanted: Wanted }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const reply = useReply(question.id)
  const sending = useSend([])
  const send = async (files: File[]) => {
    if (files.length === 0) return
    const sent = await sending.send([], files, (progress) => reply.mutateAsync({ form: formOf({ wanted: wanted.id }, files), sending: progress }))
    if (sent) announce(t('questions.received', { name: wanted.name }))
  }
  const label = t(wanted.received ? 'questions.sendAnother' : 'questions.sendFile')
  return (
    <li>
      <span className={styles.name}>{wanted.name}</span>
      {wanted.received && <span className={styles.received}><Icon name="check" size={18} />{t('questions.receivedMark')}</span>}
      {question.state === 'open' && (
        <>
          <Button small look={wanted.received ? 'quiet' : 'secondary'} busy={sending.part !== undefined && t('files.sending')} aria-label={`${label}: ${wanted.name}`} onClick={() => input.current?.click()}>{label}</Button>
          <input ref={input} type="file" hidden multiple accept={accept} data-wanted={wanted.name} onChange={(event) => { void send([...(event.target.files ?? [])]); event.target.value = '' }} />
        </>
      )}
      {sending.part !== undefined && <Progress part={sending.part} />}
      {sending.errors.length > 0 && <p role="alert" className={styles.problem}>{sending.errors.map(({ message }) => message).join(' ')}</p>}
    </li>
  )
}
