import type { TFunction } from 'i18next'
import { hasCode } from '../../../api/problem'
import { type Language, longDate, time } from '../../../format/dates'

/** Why nothing can be signed yet, where the office changed the account a moment ago. */
export const heldText = (error: unknown, t: TFunction, language: Language) =>
  hasCode(error, 'signing-held') && error.heldUntil ? t('sign.held', { day: longDate(error.heldUntil, language), time: time(error.heldUntil, language) }) : undefined
