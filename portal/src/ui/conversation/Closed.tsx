import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../api/types'
import { longDate, time } from '../../format/dates'
import { useLanguage } from '../../locales/i18n'
import { Button } from '../Button'
import { Notice } from '../Notice'
import { useErrorText } from '../useErrorText'

interface Props {
  closed: NonNullable<Question['closed']>
  reopen: () => Promise<unknown>
}

/** Who closed a conversation, and how that is undone as long as it can be. */
export function Closed({ closed, reopen }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const errorText = useErrorText()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const undo = async () => {
    setBusy(true)
    setError(undefined)
    await reopen().catch(setError)
    setBusy(false)
  }
  const mayUndo = new Date(closed.undoUntil) > new Date()
  return (
    <div className="stack">
      <Notice tone="good" title={t('conversation.closed')}>
        <p>{t('conversation.closedBy', { name: closed.by, date: longDate(closed.at, language), time: time(closed.at, language) })}</p>
        {mayUndo && <p className="small">{t('conversation.undoUntil', { date: longDate(closed.undoUntil, language), time: time(closed.undoUntil, language) })}</p>}
      </Notice>
      {error !== undefined && <div role="alert"><Notice tone="attention">{errorText(error)}</Notice></div>}
      {mayUndo && <div><Button look="secondary" busy={busy && t('loading')} onClick={() => void undo()}>{t('conversation.undo')}</Button></div>}
    </div>
  )
}
