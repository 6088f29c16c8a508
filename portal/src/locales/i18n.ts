import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { Language } from '../format/dates'
import nl from './nl.json'
import type officeNl from './office.nl.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof nl; office: typeof officeNl }
  }
}

const storageKey = 'portal.language'

export async function setLanguage(language: Language) {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    i18next.addResourceBundle('en', 'translation', (await import('./en.json')).default)
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  localStorage.setItem(storageKey, language)
}

export async function startTranslations() {
  await i18next.use(initReactI18next).init({
    lng: 'nl',
    fallbackLng: 'nl',
    resources: { nl: { translation: nl } },
    interpolation: { escapeValue: false },
  })
  if (localStorage.getItem(storageKey) === 'en') await setLanguage('en')
}

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'nl'
}
