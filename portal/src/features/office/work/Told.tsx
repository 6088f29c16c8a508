import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../ui/Notice'
import office from '../office.module.css'
import { type CompletedMany, SkippedList } from './CompleteManyDialog'

/** What came of completing several, where the focus goes. */
export function Told({ done }: { done: CompletedMany | undefined }) {
  const { t } = useTranslation('office')
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (done) place.current?.focus()
  }, [done])
  return (
    <div ref={place} role="status" tabIndex={-1} className={office.told}>
      {done && <Notice tone={done.skipped.length > 0 ? 'attention' : 'good'} title={t('work.completedMany', { count: done.count })}>{done.skipped.length > 0 && <SkippedList skipped={done.skipped} />}</Notice>}
    </div>
  )
}
