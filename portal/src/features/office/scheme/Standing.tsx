import { useTranslation } from 'react-i18next'
import type { Scheme } from '../../../api/types'
import { dayOf, longDate } from '../../../format/dates'
import { percent } from '../../../format/numbers'
import { useLanguage } from '../../../locales/i18n'
import styles from './Scheme.module.css'

/** How a year stands, in words: filed, what has to be and when, and where the pace leads. */
export function Standing({ scheme }: { scheme: Scheme }) {
  const { t } = useTranslation('office')
  const { filed, total, states } = scheme
  return (
    <section className={styles.standing} aria-label={t('scheme.standing')}>
      <p className={styles.head}>{t('scheme.filedOf', { filed, total })}</p>
      <Needed scheme={scheme} />
      <Ahead scheme={scheme} />
      <dl className={styles.states}>
        {(['notPlaced', 'awaitsClient', 'awaitsOffice', 'filed'] as const).map((state) => (
          <div key={state}>
            <dt>{t(`scheme.states.${state}`)}</dt>
            <dd>{states[state]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Needed({ scheme: { filed, total, required, next, passed, lastDay } }: { scheme: Scheme }) {
  const { t } = useTranslation('office')
  const language = useLanguage()
  if (filed >= total) return <p>{t('scheme.allFiled')}</p>
  const isOver = lastDay < dayOf(new Date().toISOString())
  if (isOver) return <p className={styles.behind}>{t('scheme.over', { day: longDate(lastDay, language), count: total - filed })}</p>
  return (
    <>
      {passed && passed.required > filed && <p className={styles.behind}>{t('scheme.behind', { day: longDate(passed.day, language), required: passed.required, count: passed.required - filed })}</p>}
      <p>
        {t('scheme.needed', { day: longDate(next.day, language), required, percent: percent(next.percent, language) })}{' '}
        {required > filed ? t('scheme.toGo', { count: required - filed }) : t('scheme.reached')}
      </p>
    </>
  )
}

function Ahead({ scheme: { filed, total, forecast, doneOn, lastDay } }: { scheme: Scheme }) {
  const { t } = useTranslation('office')
  const language = useLanguage()
  if (filed >= total || lastDay < dayOf(new Date().toISOString())) return null
  if (forecast === undefined) return <p className="muted">{t('scheme.noPace')}</p>
  if (doneOn && doneOn <= lastDay) return <p>{t('scheme.done', { day: longDate(doneOn, language) })}</p>
  const words = { day: longDate(lastDay, language), percent: percent(forecast, language) }
  return <p className={styles.behind}>{doneOn ? t('scheme.late', { ...words, done: longDate(doneOn, language) }) : t('scheme.slow', words)}</p>
}
