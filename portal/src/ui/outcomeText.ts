import type { TFunction } from 'i18next'
import type { Outcome } from '../api/types'
import { longDate, type Language } from '../format/dates'
import { wholeMoney } from '../format/numbers'

/** The amount, by when it is to be paid, and both: 'Te betalen € 7.067, uiterlijk 31 januari 2027'. */
export function outcomeText({ amount, direction, due }: Outcome, t: TFunction, language: Language) {
  const what = t(`outcome.${direction}`, { amount: wholeMoney(amount, language) })
  const by = due && t('outcome.due', { date: longDate(due, language) })
  return { what, by, sentence: by ? `${what}, ${by}` : what }
}
