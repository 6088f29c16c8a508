import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { Language } from '../format/dates'
import { browserLanguage } from './browserLanguage'
import nl from './nl.json'
import type officeNl from './office.nl.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof nl; office: typeof officeNl }
  }
}

const storageKey = 'portal.language'

/** As somebody has chosen; it stays so in this browser, also after signing out. */
export async function setLanguage(language: Language) {
  await speak(language)
  localStorage.setItem(storageKey, language)
}

async function speak(language: Language) {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    i18next.addResourceBundle('en', 'translation', (await import('./en.json')).default)
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

export async function startTranslations() {
  await i18next.use(initReactI18next).init({
    lng: 'nl',
    fallbackLng: 'nl',
    resources: { nl: { translation: nl } },
    interpolation: { escapeValue: false },
  })
  // Whoever has chosen nothing here is spoken to as the browser asks: not kept, for it is not a choice.
  const language = localStorage.getItem(storageKey) ?? browserLanguage(navigator.languages)
  if (language === 'en') await speak('en')
}

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'nl'
}
