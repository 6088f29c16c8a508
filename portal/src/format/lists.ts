import type { Language } from './dates'

/** A, B en C. */
export const listOf = (names: string[], language: Language) => new Intl.ListFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { type: 'conjunction' }).format(names)
