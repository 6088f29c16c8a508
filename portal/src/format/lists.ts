import type { Language } from './dates'
import { kept } from './kept'

const lists = kept((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))

/** A, B en C. */
export const listOf = (names: string[], language: Language) => lists(language).format(names)
