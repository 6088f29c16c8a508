import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure, OfficeDocument } from '../../../../api/types'
import { Choice, ChoiceGroup } from '../../../../ui/Choices'
import { TextField } from '../../../../ui/Field'
import { ChangeDialog } from '../../shared/ChangeDialog'
import { useSetRemark } from './setRemark'

interface Props {
  document: OfficeDocument
  figure: Figure
  onClose: () => void
}

type Says = 'comparison' | 'own' | 'nothing'

/** What the client reads below a figure: what stands out by itself, the office's own words, or nothing. */
export function RemarkDialog({ document, figure, onClose }: Props) {
  const { t } = useTranslation('office')
  const own = document.remarks[figure.name]
  const [says, setSays] = useState<Says>(own === undefined ? 'comparison' : own === '' ? 'nothing' : 'own')
  const [words, setWords] = useState(own || figure.remark || '')
  const remark = useSetRemark(document, figure.name)
  const check = () => (says === 'own' && !words.trim() ? [{ field: 'remark', message: t('figures.needWords') }] : [])
  return (
    <ChangeDialog
      title={t('figures.remarkTitle', { figure: figure.label })}
      submit={t('figures.keep')}
      busy={remark.isPending && t('share.busy')}
      fields={['remark']}
      check={check}
      send={() => remark.mutateAsync(says === 'comparison' ? undefined : says === 'nothing' ? '' : words)}
      onDone={onClose}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <ChoiceGroup legend={t('figures.clientReads')}>
            {(['comparison', 'own', 'nothing'] as const).map((choice) => (
              <Choice key={choice} type="radio" name="says" label={t(`figures.says.${choice}`)} checked={says === choice} onChange={() => setSays(choice)} />
            ))}
          </ChoiceGroup>
          {says === 'own' && <TextField id="remark" label={t('figures.words')} rows={3} maxLength={300} error={errorOf('remark')} value={words} onChange={(event) => setWords(event.target.value)} />}
        </>
      )}
    </ChangeDialog>
  )
}
