import { useTranslation } from 'react-i18next'
import type { Document } from '../../api/types'
import { Icon, type IconName } from '../../ui/Icon'
import styles from './StateMark.module.css'

const icons: Record<Document['state'], IconName> = { available: 'file', open: 'clock', approved: 'check', rejected: 'cross', signed: 'pen', withdrawn: 'minus' }

/** Where a document stands: a word with a small mark, never colour alone. */
export function StateMark({ document }: { document: Pick<Document, 'state' | 'actions' | 'filing'> }) {
  const { t } = useTranslation()
  return (
    <span className={`${styles.mark} ${styles[document.state]}`}>
      <Icon name={icons[document.state]} size={16} />
      {t(wordFor(document))}
    </span>
  )
}

function wordFor({ state, actions, filing }: Pick<Document, 'state' | 'actions' | 'filing'>) {
  if (state === 'open' && actions.length === 0) return 'state.pending'
  if (filing?.state === 'submitted' || filing?.state === 'accepted') return 'state.filed'
  return `state.${state}` as const
}
