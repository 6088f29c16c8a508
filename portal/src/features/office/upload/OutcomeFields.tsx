import { useTranslation } from 'react-i18next'
import { Field, SelectField } from '../../../ui/Field'
import type { UploadFields } from './upload'

type Fields = Pick<UploadFields, 'direction' | 'outcome' | 'outcomeDue'>

interface Props {
  fields: Fields
  change: (part: Partial<Fields>) => void
  error: string | undefined
}

/** What a return comes to, where no XBRL says so: the one line that the client sees large. */
export function OutcomeFields({ fields: { direction, outcome, outcomeDue }, change, error }: Props) {
  const { t } = useTranslation('office')
  return (
    <>
      <SelectField id="outcome" label={t('upload.outcome')} help={t('upload.outcomeHelp')} error={error} value={direction} onChange={(event) => change({ direction: event.target.value as Fields['direction'] })}>
        <option value="">{t('upload.directions.none')}</option>
        {(['pay', 'receive', 'zero'] as const).map((way) => <option key={way} value={way}>{t(`upload.directions.${way}`)}</option>)}
      </SelectField>
      {(direction === 'pay' || direction === 'receive') && (
        <Field id="outcomeAmount" inputMode="decimal" label={t(`upload.outcomeAmount.${direction}`)} autoComplete="off" value={outcome} onChange={(event) => change({ outcome: event.target.value })} />
      )}
      {direction === 'pay' && <Field id="outcomeDue" type="date" label={t('upload.outcomeDue')} value={outcomeDue} onChange={(event) => change({ outcomeDue: event.target.value })} />}
    </>
  )
}
