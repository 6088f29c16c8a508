import { useTranslation } from 'react-i18next'
import { deadline, longDate } from '../format/dates'
import { useLanguage } from '../locales/i18n'
import styles from './DueDate.module.css'
import { Icon } from './Icon'

interface Props {
  date: string
  /** When it was asked: of a day that was over by then nobody is late. */
  since?: string
  now?: Date
}

/** 'nog 6 dagen', with the date itself on hover and for screen readers. */
export function DueDate({ date, since, now = new Date() }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { kind, days } = deadline(date, now, since)
  if (kind === 'soon') return <span className={`${styles.due} ${styles.urgent}`}><Icon name="clock" size={16} />{t('deadline.soon')}</span>
  const full = t('deadline.on', { date: longDate(date, language) })
  const words = kind === 'today' ? t('deadline.today') : kind === 'late' ? t('deadline.late', { count: days }) : t('deadline.ahead', { count: days })
  const urgent = kind !== 'ahead' || days <= 3
  return (
    <time dateTime={date} title={full} className={`${styles.due} ${urgent ? styles.urgent : ''}`}>
      {urgent && <Icon name="clock" size={16} />}
      {words}
      <span className="sr-only">({full})</span>
    </time>
  )
}
