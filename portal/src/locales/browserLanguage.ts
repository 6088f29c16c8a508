import type { Language } from '../format/dates'

const isSpoken = (language: string | undefined): language is Language => language === 'nl' || language === 'en'

/** The first of the languages somebody reads that the portal speaks; Dutch for who reads neither. */
export const browserLanguage = (languages: readonly string[]): Language =>
  languages.map((tag) => tag.toLowerCase().split('-')[0]).find(isSpoken) ?? 'nl'
