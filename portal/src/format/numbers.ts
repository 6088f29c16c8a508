import type { Language } from './dates'
import { kept } from './kept'

const euros = kept((locale) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }))
const wholeEuros = kept((locale) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' }))
const sizes = [0, 1].map((digits) => kept((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits })))

/** € 1.234,56 */
export const money = (amount: number, language: Language) =>
  euros(language).format(amount)

/** € 1.234, and with cents only where there are any. */
export const wholeMoney = (amount: number, language: Language) =>
  wholeEuros(language).format(amount)

/** 84 kB, 1,2 MB */
export function fileSize(bytes: number, language: Language) {
  const [amount, unit, digits] = bytes < 999_500 ? [Math.max(1, Math.round(bytes / 1000)), 'kB', 0] as const : [bytes / 1_000_000, 'MB', 1] as const
  return `${sizes[digits]?.(language).format(amount)} ${unit}`
}
