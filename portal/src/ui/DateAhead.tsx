import { deadline, longDate } from '../format/dates'
import { useLanguage } from '../locales/i18n'
import { DueDate } from './DueDate'

/** A date, and how far away it is as long as it still matters. */
/** @param props.since when it was asked: a day that was over by then is not shown */
export function DateAhead({ date, waits, since }: { date: string; waits: boolean; since?: string }) {
  const language = useLanguage()
  if (waits && deadline(date, new Date(), since).kind === 'soon') return <DueDate date={date} {...(since && { since })} />
  return <>{longDate(date, language)} {waits && <DueDate date={date} />}</>
}
