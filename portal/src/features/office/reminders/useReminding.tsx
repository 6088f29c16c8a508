import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reminders } from '../../../api/types'
import { Notice } from '../../../ui/Notice'
import office from '../office.module.css'

/** What is being reminded of, and what came of it: said in `told`, where the focus goes. */
export function useReminding<Wanted>() {
  const { t } = useTranslation('office')
  const [wanted, setWanted] = useState<Wanted>()
  const [sent, setSent] = useState<Reminders>()
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (sent) place.current?.focus()
  }, [sent])
  return {
    wanted,
    ask: (what: Wanted) => {
      setSent(undefined)
      setWanted(what)
    },
    done: (what: Reminders) => {
      setWanted(undefined)
      setSent(what)
    },
    close: () => setWanted(undefined),
    told: <div ref={place} role="status" tabIndex={-1} className={office.told}>{sent && <Notice tone="good">{t('remind.sent', { count: sent.recipients.length })}</Notice>}</div>,
  }
}
