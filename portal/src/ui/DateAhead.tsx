import { longDate } from '../format/dates'
import { useLanguage } from '../locales/i18n'
import { DueDate } from './DueDate'

/** A date, and how far away it is as long as it still matters. */
export function DateAhead({ date, waits }: { date: string; waits: boolean }) {
  const language = useLanguage()
  return <>{longDate(date, language)} {waits && <DueDate date={date} />}</>
}
