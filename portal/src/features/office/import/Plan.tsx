import { useTranslation } from 'react-i18next'
import type { ImportAnswer } from '../../../api/types'
import { Button } from '../../../ui/Button'
import styles from '../office.module.css'
import { Counts } from './Counts'
import own from './Import.module.css'
import type { Mapping } from './mapping'
import { Problems } from './Problems'
import { rowsLeft } from './rows'

interface Props {
  answer: ImportAnswer
  mapping: Mapping
  busy: 'telling' | 'making' | undefined
  onMake: () => void
}

/** What would be made of the file, all that is wrong with it, and the button that makes it. */
export function Plan({ answer, mapping, busy, onMake }: Props) {
  const { t } = useTranslation('office')
  const fine = answer.problems.some(({ code }) => code === 'import-column-missing') ? 0 : answer.rows - rowsLeft(answer)
  const isNew = answer.created + answer.memberships.waiting > 0
  return (
    <div className={busy === 'telling' ? own.stale : styles.page} aria-busy={busy === 'telling'}>
      <section className={styles.card} aria-labelledby="plan">
        <h2 id="plan">{t('import.plan')}</h2>
        <Counts answer={answer} />
        {fine > 0 && !isNew && <p>{t('import.nothingNew')}</p>}
        {busy === 'telling' && <p role="status" className="muted">{t('import.checking')}</p>}
      </section>
      <Problems problems={answer.problems} title={t('import.problems')} help={t('import.problemsHelp')} columns={mapping} />
      {fine > 0 && (
        <div className={styles.form}>
          <div className={styles.actions}><Button look={isNew ? 'primary' : 'secondary'} busy={busy && t(busy === 'making' ? 'import.sending' : 'import.checking')} onClick={onMake}>{t('import.submit', { count: fine })}</Button></div>
          {busy === 'making' && <p role="status" className="muted small">{t('import.sendingHelp')}</p>}
        </div>
      )}
    </div>
  )
}
