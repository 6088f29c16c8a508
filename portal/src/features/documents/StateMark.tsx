import { useTranslation } from 'react-i18next'
import type { Document } from '../../api/types'
import { Icon, type IconName } from '../../ui/Icon'
import styles from './StateMark.module.css'

const icons: Record<Document['state'], IconName> = { available: 'file', open: 'clock', approved: 'check', rejected: 'cross', signed: 'pen', withdrawn: 'minus' }

/** Where a document stands: a word with a small mark, never colour alone. */
export function StateMark({ document: { state, actions } }: { document: Pick<Document, 'state' | 'actions'> }) {
  const { t } = useTranslation()
  return (
    <span className={`${styles.mark} ${styles[state]}`}>
      <Icon name={icons[state]} size={16} />
      {t(state === 'open' && actions.length === 0 ? 'state.pending' : `state.${state}`)}
    </span>
  )
}
