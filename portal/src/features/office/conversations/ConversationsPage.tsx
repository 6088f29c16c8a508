import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { Question, QuestionListItem } from '../../../api/types'
import { tableDateTime } from '../../../format/dates'
import { type Column, DataTable } from '../../../ui/DataTable'
import { DueDate } from '../../../ui/DueDate'
import styles from '../office.module.css'
import { Empty, ListFrame } from '../shared/ListFrame'
import { PageBar } from '../shared/PageBar'
import { useConversations } from './conversations'

/** Vragen: all conversations, open or closed. */
export default function ConversationsPage() {
  const { t } = useTranslation('office')
  const [query] = useSearchParams()
  const state: Question['state'] = query.get('stand') === 'afgehandeld' ? 'closed' : 'open'
  const tabs = [['open', '/kantoor/vragen'], ['closed', '/kantoor/vragen?stand=afgehandeld']] as const
  const columns: Column<QuestionListItem>[] = [
    { head: t('work.subject'), as: 'main', cell: ({ id, subject, dossierName }) => <><Link to={`/kantoor/vragen/${id}`}>{subject}</Link><small>{dossierName}</small></> },
    { head: t('questions.turn'), as: 'narrow', cell: ({ awaits }) => t(awaits ? `questions.awaits.${awaits}` : 'questions.awaits.closed') },
    { head: t('tasks.due'), as: 'narrow', cell: ({ due }) => due && state === 'open' && <DueDate date={due} /> },
    { head: t('questions.last'), as: 'narrow', cell: ({ lastAt }) => <time dateTime={lastAt}>{tableDateTime(lastAt)}</time> },
  ]
  return (
    <div className={styles.page}>
      <PageBar title={t('questions.title')}>
        <nav aria-label={t('work.state')} className={styles.tabs}>
          {tabs.map(([tab, to]) => <Link key={tab} to={to} aria-current={tab === state ? 'page' : undefined} state={{ keepFocus: true }}>{t(`questions.tab.${tab}`)}</Link>)}
        </nav>
      </PageBar>
      <ListFrame query={useConversations(state)} empty={<Empty title={t(`questions.none.${state}`)} />}>
        {(found) => <DataTable caption={t('questions.title')} columns={columns} rows={found} keyOf={({ id }) => id} />}
      </ListFrame>
    </div>
  )
}
