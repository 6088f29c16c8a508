import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '../../ui/Icon'
import styles from './StateMark.module.css'
import { officeStateWord, type Standing, stateWord } from './stateWord'

type Word = ReturnType<typeof stateWord>

const looks: Record<Word, [IconName, string | undefined]> = {
  'state.available': ['file', undefined],
  'state.open': ['clock', styles.attention],
  'state.pending': ['clock', undefined],
  'state.toRead': ['book', styles.attention],
  'state.approved': ['check', styles.good],
  'state.filed': ['check', styles.good],
  'state.received': ['check', styles.good],
  'state.rejected': ['cross', styles.danger],
  'state.signed': ['pen', styles.good],
  'state.withdrawn': ['minus', undefined],
  'state.expired': ['alert', styles.danger],
  'state.due': ['clock', styles.attention],
  'state.overdue': ['alert', styles.danger],
  'state.paid': ['check', styles.good],
}

/** Where a document stands: a word with a small mark, never colour alone. */
export function StateMark({ document, forOffice = false }: { document: Standing; forOffice?: boolean }) {
  const { t } = useTranslation()
  const word = forOffice ? officeStateWord(document) : stateWord(document)
  const [icon, look] = looks[word]
  return (
    <span className={`${styles.mark} ${look ?? ''}`}>
      <Icon name={icon} size={16} />
      {t(word)}
    </span>
  )
}
