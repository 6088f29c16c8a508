import type { Language } from './dates'

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' }

/** A formatter a language, made when it is first needed: making one takes as long as a hundred uses of it, and a page of tasks shows some hundred dates. */
export function kept<T>(make: (locale: string) => T) {
  const made = new Map<Language, T>()
  return (language: Language): T => {
    const there = made.get(language) ?? make(locales[language])
    made.set(language, there)
    return there
  }
}
