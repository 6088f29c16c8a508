import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'react-router'
import { hasStatus } from '../../api/problem'
import type { Question } from '../../api/types'
import { chooseDossier } from '../../features/dossiers/currentDossier'
import { QuestionActions } from '../../features/questions/QuestionActions'
import { attachmentUrl, useQuestion } from '../../features/questions/questions'
import { WantedDocuments } from '../../features/questions/WantedDocuments'
import { Thread } from '../../ui/conversation/Thread'
import { Notice } from '../../ui/Notice'
import { PageHeader } from '../../ui/PageHeader'
import { usePageTitle } from '../../ui/usePageTitle'
import { CallFailed } from '../CallFailed'
import { DocumentMissing } from './DocumentMissing'
import styles from './DetailsPage.module.css'
import { DocumentWaiting } from './DocumentWaiting'

/** A conversation with the office. */
export default function QuestionPage() {
  const { questionId = '' } = useParams()
  const { data: question, error, refetch } = useQuestion(questionId)
  if (question) return <Loaded key={question.id} question={question} />
  if (hasStatus(error, 404)) return <DocumentMissing />
  if (error && !hasStatus(error, 401)) return <CallFailed error={error} retry={() => void refetch()} />
  return <DocumentWaiting />
}

function Loaded({ question }: { question: Question }) {
  const { t } = useTranslation()
  const { state } = useLocation()
  usePageTitle(question.subject)
  // A link from a mail works wherever one is: the conversation brings its own organisation along.
  useEffect(() => chooseDossier(question.dossierId), [question.dossierId])
  const asked = (state as { asked?: boolean } | null)?.asked
  return (
    <div className={styles.page}>
      <PageHeader above={question.dossierName} title={question.subject} />
      {asked && question.messages.length === 1 && <Notice tone="good">{t('questions.asked')}</Notice>}
      <WantedDocuments question={question} />
      <Thread messages={question.messages} side="client" download={(file, name) => <a href={attachmentUrl(question.id, file.id)} download>{name}</a>} />
      <QuestionActions question={question} />
    </div>
  )
}
