import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Kind } from '../../../api/types'
import { useLanguage } from '../../../locales/i18n'
import { Field, SelectField } from '../../../ui/Field'
import { periodText } from '../../../ui/periodText'
import { hasPeriods, periodsOf } from './periods'

interface Props {
  kind: Kind
  bookYearStart: number
  value: string
  error: string | undefined
  onChange: (period: string) => void
}

const other = 'other'

/** What it is over: chosen where the law knows a day for the kind, and typed where it does not, or for a period that is not among them. */
export function PeriodField({ kind, bookYearStart, value, error, onChange }: Props) {
  const { t } = useTranslation('office')
  const portal = useTranslation().t
  const language = useLanguage()
  const groups = periodsOf(kind, new Date(), bookYearStart)
  const isListed = value === '' || groups.some(({ periods }) => periods.includes(value))
  const [typing, setTyping] = useState(!isListed)
  const typed = (
    <Field id="period" label={t(hasPeriods(kind) ? 'upload.otherPeriod' : 'upload.period')} help={t('upload.periodHelp')} error={error} maxLength={20} autoComplete="off" value={value} onChange={(event) => onChange(event.target.value)} />
  )
  if (!hasPeriods(kind)) return typed
  const choose = (chosen: string) => {
    setTyping(chosen === other)
    onChange(chosen === other ? '' : chosen)
  }
  const isTyped = typing || !isListed
  return (
    <>
      <SelectField id={isTyped ? 'periods' : 'period'} label={t('upload.period')} error={isTyped ? undefined : error} value={isTyped ? other : value} onChange={(event) => choose(event.target.value)}>
        <option value="">{t('upload.noPeriod')}</option>
        {groups.map(({ name, periods }) => (
          <optgroup key={name} label={t(`upload.periods.${name}`)}>
            {periods.map((period) => <option key={period} value={period}>{periodText(period, portal, language)}</option>)}
          </optgroup>
        ))}
        <option value={other}>{t('upload.otherPeriod')}</option>
      </SelectField>
      {isTyped && typed}
    </>
  )
}
