import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SchemeReturn } from '../../../api/types'
import { dayOf } from '../../../format/dates'
import { announce } from '../../../ui/announce'
import { Choice, ChoiceGroup } from '../../../ui/Choices'
import { Field } from '../../../ui/Field'
import { ChangeDialog } from '../shared/ChangeDialog'
import { useNames } from '../shared/useNames'
import { useSetFiled } from './scheme'

interface Props {
  year: number
  of: SchemeReturn
  onClose: () => void
}

/** On which day a return was filed outside the portal, or that it was not after all. */
export function FiledDialog({ year, of: { dossierId, kind, name, filedOn, isFiledElsewhere }, onClose }: Props) {
  const { t } = useTranslation('office')
  const { kindName } = useNames()
  const set = useSetFiled(year)
  const [isFiled, setIsFiled] = useState(true)
  const [day, setDay] = useState(filedOn ?? dayOf(new Date().toISOString()))
  const done = () => {
    announce(t('scheme.saved', { name }))
    onClose()
  }
  const check = () => (isFiled && !day ? [{ field: 'filedOn', message: t('scheme.dayMissing') }] : [])
  return (
    <ChangeDialog title={t('scheme.markTitle', { name })} submit={t('scheme.save')} busy={set.isPending && t('scheme.saving')} fields={['filedOn']} check={check} send={() => set.mutateAsync({ dossierId, kind, filedOn: isFiled ? day : null })} onDone={done} onClose={onClose}>
      {(errorOf) => (
        <>
          <p>{t('scheme.markHelp', { kind: kindName(kind), year })}</p>
          {isFiledElsewhere && (
            <ChoiceGroup legend={t('scheme.isFiled')}>
              <Choice type="radio" name="isFiled" label={t('scheme.isFiledYes')} checked={isFiled} onChange={() => setIsFiled(true)} />
              <Choice type="radio" name="isFiled" label={t('scheme.isFiledNo')} checked={!isFiled} onChange={() => setIsFiled(false)} />
            </ChoiceGroup>
          )}
          {isFiled && <Field id="filedOn" type="date" label={t('scheme.day')} error={errorOf('filedOn')} value={day} onChange={(event) => setDay(event.target.value)} />}
        </>
      )}
    </ChangeDialog>
  )
}
