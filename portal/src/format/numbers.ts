import type { Language } from './dates'

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' }

/** € 1.234,56 */
export const money = (amount: number, language: Language) =>
  new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'EUR' }).format(amount)

/** € 1.234, and with cents only where there are any. */
export const wholeMoney = (amount: number, language: Language) =>
  new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' }).format(amount)

/** 84 kB, 1,2 MB */
export function fileSize(bytes: number, language: Language) {
  const [amount, unit, digits] = bytes < 999_500 ? [Math.max(1, Math.round(bytes / 1000)), 'kB', 0] : [bytes / 1_000_000, 'MB', 1]
  return `${new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits as number }).format(amount as number)} ${unit}`
}
