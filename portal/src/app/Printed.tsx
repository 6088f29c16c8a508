import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { longDate, time } from '../format/dates'
import { useLanguage } from '../locales/i18n'

/** On paper alone: when it was printed, which may be long after the page came. */
export function Printed() {
  const { t } = useTranslation()
  const language = useLanguage()
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // Straight into the page: what is drawn later comes too late for the printer.
    const stamp = () => {
      const now = new Date().toISOString()
      if (line.current) line.current.textContent = t('print.at', { date: longDate(now, language), time: time(now, language) })
    }
    stamp()
    window.addEventListener('beforeprint', stamp)
    return () => window.removeEventListener('beforeprint', stamp)
  }, [t, language])
  return <p ref={line} className="print-only" data-printed />
}
