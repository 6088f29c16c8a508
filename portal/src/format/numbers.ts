import type { Language } from './dates'
import { kept } from './kept'

const euros = kept((locale) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }))
const wholeEuros = kept((locale) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' }))
const whole = kept((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }))
const tenths = kept((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }))

/** € 1.234,56 */
export const money = (amount: number, language: Language) =>
  euros(language).format(amount)

/** € 1.234, and with cents only where there are any. */
export const wholeMoney = (amount: number, language: Language) =>
  wholeEuros(language).format(amount)

/** 84 kB, 1,2 MB */
export const fileSize = (bytes: number, language: Language) =>
  bytes < 999_500 ? `${whole(language).format(Math.max(1, Math.round(bytes / 1000)))} kB` : `${tenths(language).format(bytes / 1_000_000)} MB`

const shares = kept((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }))

/** 56,25% */
export const percent = (value: number, language: Language) =>
  shares(language).format(value / 100)
