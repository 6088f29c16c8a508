import { useTranslation } from 'react-i18next'
import type { ImportAnswer } from '../../../api/types'
import { Facts } from '../../../ui/Facts'
import { rowsLeft } from './rows'

/** How many of each would be made, or were. */
export function Counts({ answer }: { answer: ImportAnswer }) {
  const { t } = useTranslation('office')
  const left = rowsLeft(answer)
  const { directors, waiting } = answer.memberships
  const rows = t('import.rowsRead', { count: answer.rows })
  const countsOf = (of: ImportAnswer['people']) => t(of.existing > 0 ? 'import.counts' : 'import.countsNew', of)
  const access = [
    countsOf(answer.memberships),
    directors > 0 && t('import.directors', { count: directors }),
    waiting > 0 && t('import.waiting', { count: waiting }),
  ]
  return (
    <>
      <Facts
        items={[
          [t('import.rows'), left > 0 ? t('import.rowsLeft', { rows, left }) : rows],
          [t('import.people'), countsOf(answer.people)],
          [t('import.dossiers'), countsOf(answer.dossiers)],
          [t('import.memberships'), access.filter(Boolean).join('\n')],
        ]}
      />
      {waiting > 0 && <p className="muted small">{t('import.waitingHelp')}</p>}
    </>
  )
}
