import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Dossier, QuestionListItem } from '../../api/types'
import { tableDateTime } from '../../format/dates'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { LoadFailed } from '../../ui/LoadFailed'
import rows from '../../ui/Rows.module.css'
import { Skeleton } from '../../ui/Skeleton'
import { useQuestions } from './questions'
import styles from './Questions.module.css'

/** The conversations of a dossier, newest first. */
export function QuestionList({ dossier }: { dossier: Dossier | undefined }) {
  const { t } = useTranslation()
  const { data, isError, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useQuestions(dossier?.id)
  if (!data) return isError ? <LoadFailed error={error} message={t('questions.failed')} retry={() => void refetch()} /> : <Waiting />
  const questions = data.pages.flatMap((page) => page.items)
  if (questions.length === 0 && !hasNextPage) return <Empty title={t('questions.emptyTitle')}>{t('questions.empty')}</Empty>
  return (
    <>
      <ul role="list" className={rows.rows} aria-label={t('questions.caption')}>{questions.map((question) => <QuestionRow key={question.id} question={question} />)}</ul>
      {hasNextPage && <div><Button look="secondary" busy={isFetchingNextPage && t('loading')} onClick={() => void fetchNextPage()}>{t('questions.more')}</Button></div>}
    </>
  )
}

function QuestionRow({ question }: { question: QuestionListItem }) {
  const { t } = useTranslation()
  return (
    <li className={`${rows.row} ${styles.row}`}>
      <Link to={`/vragen/${question.id}`} className={rows.link}>{question.subject}</Link>
      <span className="muted small">{t(question.awaits ? `questions.state.${question.awaits}` : 'questions.state.closed')}</span>
      <time dateTime={question.lastAt} className="muted small figures">{tableDateTime(question.lastAt)}</time>
    </li>
  )
}

function Waiting() {
  const { t } = useTranslation()
  return (
    <div className={rows.rows} aria-busy="true">
      <span className="sr-only">{t('loading')}</span>
      {['a', 'b', 'c'].map((row) => <div key={row} className={`${rows.row} ${styles.row}`}><Skeleton width="half" /></div>)}
    </div>
  )
}
