import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportAnswer } from '../../../api/types'
import { Button } from '../../../ui/Button'
import { ButtonLink } from '../../../ui/ButtonLink'
import { Notice } from '../../../ui/Notice'
import styles from '../office.module.css'
import { Counts } from './Counts'
import { Problems } from './Problems'

/** What was made, and which rows were left. */
export function Done({ answer, onAnother }: { answer: ImportAnswer; onAnother: () => void }) {
  const { t } = useTranslation('office')
  const told = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone.
  useLayoutEffect(() => told.current?.focus(), [])
  return (
    <>
      <div ref={told} tabIndex={-1}><Notice tone="good" title={t('import.done', { count: answer.created })}><p>{t('import.doneText')}</p></Notice></div>
      <section className={styles.card} aria-labelledby="made">
        <h2 id="made">{t('import.made')}</h2>
        <Counts answer={answer} />
      </section>
      {answer.problems.length > 0 && <Problems problems={answer.problems} title={t('import.left')} help={t('import.leftHelp')} columns={answer.mapping} />}
      <div className={styles.actions}>
        <ButtonLink to="/kantoor/personen">{t('import.toPeople')}</ButtonLink>
        <Button look="quiet" onClick={onAnother}>{t('import.anotherFile')}</Button>
      </div>
    </>
  )
}
