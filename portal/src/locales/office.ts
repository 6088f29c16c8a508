import i18next from 'i18next'
import en from './office.en.json'
import nl from './office.nl.json'

// Only the office's pages import this, so that a client does not fetch these words.
i18next.addResourceBundle('nl', 'office', nl)
i18next.addResourceBundle('en', 'office', en)
