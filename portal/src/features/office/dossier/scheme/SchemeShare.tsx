import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Kind, OfficeDossierDetails } from '../../../../api/types'
import { dayOf } from '../../../../format/dates'
import { announce } from '../../../../ui/announce'
import { Button } from '../../../../ui/Button'
import { Choice, ChoiceGroup } from '../../../../ui/Choices'
import { Field } from '../../../../ui/Field'
import { ChangeDialog } from '../../shared/ChangeDialog'
import { useNames } from '../../shared/useNames'
import { useSetScheme } from './setScheme'

/** Whether a dossier takes part in the extension scheme, and where to change that. */
export function SchemeShare({ dossier }: { dossier: OfficeDossierDetails }) {
  const { t } = useTranslation('office')
  const [changing, setChanging] = useState(false)
  const { kinds, firstYear } = dossier.scheme
  const words = kinds.length > 0 ? t('schemeShare.from', { year: firstYear }) : t('schemeShare.none')
  return (
    <>
      <Button look="quiet" small aria-label={t('schemeShare.change', { words })} onClick={() => setChanging(true)}>{words}</Button>
      {changing && <SchemeDialog dossier={dossier} onClose={() => setChanging(false)} />}
    </>
  )
}

function SchemeDialog({ dossier: { id, name, scheme }, onClose }: { dossier: OfficeDossierDetails; onClose: () => void }) {
  const { t } = useTranslation('office')
  const { kindName } = useNames()
  const set = useSetScheme(id)
  const [kinds, setKinds] = useState<Kind[]>(scheme.kinds)
  const [firstYear, setFirstYear] = useState(String(scheme.firstYear ?? Number(dayOf(new Date().toISOString()).slice(0, 4)) - 1))
  const toggle = (kind: Kind) => setKinds((before) => (before.includes(kind) ? before.filter((one) => one !== kind) : [...before, kind]))
  const isYear = /^\d{4}$/.test(firstYear)
  const check = () => (kinds.length > 0 && !isYear ? [{ field: 'firstYear', message: t('schemeShare.yearMissing') }] : [])
  const send = () => set.mutateAsync({ kinds, ...(kinds.length > 0 && { firstYear: Number(firstYear) }) })
  const done = () => {
    announce(t('schemeShare.saved'))
    onClose()
  }
  return (
    <ChangeDialog title={t('schemeShare.title', { name })} submit={t('schemeShare.save')} busy={set.isPending && t('schemeShare.saving')} fields={['kinds', 'firstYear']} check={check} send={send} onDone={done} onClose={onClose}>
      {(errorOf) => (
        <>
          <ChoiceGroup id="kinds" legend={t('schemeShare.which')} error={errorOf('kinds')}>
            {scheme.possible.map((kind) => <Choice key={kind} type="checkbox" label={kindName(kind)} checked={kinds.includes(kind)} onChange={() => toggle(kind)} />)}
          </ChoiceGroup>
          {kinds.length > 0 && <Field id="firstYear" label={t('schemeShare.firstYear')} help={t('schemeShare.firstYearHelp')} inputMode="numeric" maxLength={4} error={errorOf('firstYear')} value={firstYear} onChange={(event) => setFirstYear(event.target.value)} />}
        </>
      )}
    </ChangeDialog>
  )
}
