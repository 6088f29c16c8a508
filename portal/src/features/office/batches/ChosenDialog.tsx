import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { kinds } from '../../../api/kinds'
import type { Kind } from '../../../api/types'
import { SelectField, TextField } from '../../../ui/Field'
import { ChangeDialog } from '../shared/ChangeDialog'
import { useNames } from '../shared/useNames'
import { PeriodField } from '../upload/PeriodField'
import type { RowChanges } from './batches'

interface Props {
  count: number
  onSay: (changes: RowChanges) => void
  onClose: () => void
}

/** The same for several rows; what is left empty stays as it is in each. */
export function ChosenDialog({ count, onSay, onClose }: Props) {
  const { t } = useTranslation('office')
  const { kindName } = useNames()
  const [kind, setKind] = useState<Kind | ''>('')
  const [period, setPeriod] = useState('')
  const [explanation, setExplanation] = useState('')
  const changes: RowChanges = { ...(kind && { kind }), ...(period && { period }), ...(explanation.trim() && { explanation: explanation.trim() }) }
  const check = () => (Object.keys(changes).length === 0 ? [{ field: 'kind', message: t('batches.sayOne') }] : [])
  return (
    <ChangeDialog title={t('batches.changeTitle', { count })} submit={t('batches.save')} busy={false} fields={['kind']} check={check} send={() => Promise.resolve()} onDone={() => onSay(changes)} onClose={onClose}>
      {(errorOf) => (
        <>
          <p className="muted">{t('batches.changeHelp')}</p>
          <SelectField id="kind" label={t('batches.kind')} error={errorOf('kind')} value={kind} onChange={(event) => setKind(event.target.value as Kind | '')}>
            <option value="">{t('batches.asItIs')}</option>
            {kinds.map((one) => <option key={one} value={one}>{kindName(one)}</option>)}
          </SelectField>
          <PeriodField kind={kind || (kinds[0] as Kind)} bookYearStart={1} value={period} error={undefined} onChange={setPeriod} />
          <TextField id="explanation" label={t('upload.explanation')} maxLength={4000} value={explanation} onChange={(event) => setExplanation(event.target.value)} />
        </>
      )}
    </ChangeDialog>
  )
}
