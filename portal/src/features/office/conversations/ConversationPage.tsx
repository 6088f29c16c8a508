import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { hasStatus } from '../../../api/problem'
import type { Question } from '../../../api/types'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { Closed } from '../../../ui/conversation/Closed'
import conversation from '../../../ui/conversation/Conversation.module.css'
import { ReplyForm } from '../../../ui/conversation/ReplyForm'
import { Thread } from '../../../ui/conversation/Thread'
import { DueDate } from '../../../ui/DueDate'
import { Icon } from '../../../ui/Icon'
import { LoadFailed } from '../../../ui/LoadFailed'
import { Notice } from '../../../ui/Notice'
import styles from '../office.module.css'
import { Waiting } from '../shared/ListFrame'
import { Missing } from '../shared/Missing'
import { PageBar } from '../shared/PageBar'
import { useAnswer, useConversation, useDownload, useMove } from './conversations'
import page from './Conversations.module.css'

/** A conversation with a client. */
export default function ConversationPage() {
  const { t } = useTranslation('office')
  const { questionId = '' } = useParams()
  const { data: question, error, refetch } = useConversation(questionId)
  if (hasStatus(error, 404)) return <Missing title={t('questions.missing')} text={t('questions.missingText')} to="/kantoor/vragen" label={t('questions.toQuestions')} />
  if (!question) return error ? <LoadFailed error={error} message={t('questions.failed')} retry={() => void refetch()} /> : <Waiting />
  return <Shown key={question.id} question={question} />
}

function Shown({ question }: { question: Question }) {
  const { t } = useTranslation('office')
  const answer = useAnswer(question.id)
  const move = useMove(question.id)
  const download = useDownload(question.id)
  const close = () => move.mutate('close', { onSuccess: () => announce(t('questions.closed')) })
  return (
    <div className={`${styles.page} ${page.page}`}>
      <PageBar above={<Link to={`/kantoor/dossiers/${question.dossierId}`}>{question.dossierName}</Link>} title={question.subject} note={t(question.awaits ? `questions.awaits.${question.awaits}` : 'questions.awaits.closed')}>
        {question.state === 'open' && <Button look="secondary" busy={move.isPending && t('work.confirming')} onClick={close}>{t('questions.close')}</Button>}
      </PageBar>
      {(move.isError || download.isError) && <div role="alert"><Notice tone="attention">{t(move.isError ? 'questions.moveFailed' : 'questions.downloadFailed')}</Notice></div>}
      <Wanted question={question} />
      <Thread messages={question.messages} side="office" download={(file, name) => <Button look="quiet" small onClick={() => download.mutate(file)}>{name}</Button>} />
      {question.closed
        ? <Closed closed={question.closed} reopen={() => move.mutateAsync('reopen')} />
        : <ReplyForm key={question.messages.length} draftKey={`office.answer.${question.id}`} send={(form, sending) => answer.mutateAsync({ form, sending })} onSent={() => undefined} />}
    </div>
  )
}

function Wanted({ question: { wanted = [], due, state } }: { question: Question }) {
  const { t } = useTranslation('office')
  const portal = useTranslation().t
  if (wanted.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="wanted">
      <div className={styles.sectionBar}><h2 id="wanted">{t('questions.wanted')}</h2>{due && state === 'open' && <DueDate date={due} />}</div>
      <ul role="list" className={conversation.wanted}>
        {wanted.map(({ id, name, received }) => (
          <li key={id}><span className={conversation.name}>{name}</span>{received ? <span className={conversation.received}><Icon name="check" size={18} />{portal('questions.receivedMark')}</span> : <span className="muted">{t('questions.notReceived')}</span>}</li>
        ))}
      </ul>
    </section>
  )
}
