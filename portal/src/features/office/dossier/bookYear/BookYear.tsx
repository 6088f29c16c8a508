import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfficeDossierDetails } from '../../../../api/types'
import { monthName } from '../../../../format/period'
import { useLanguage } from '../../../../locales/i18n'
import { announce } from '../../../../ui/announce'
import { Button } from '../../../../ui/Button'
import { SelectField } from '../../../../ui/Field'
import { ChangeDialog } from '../../shared/ChangeDialog'
import { useSetBookYear } from './setBookYear'

/** From which month to which month its book years run, and where to change that. */
export function BookYear({ dossier }: { dossier: OfficeDossierDetails }) {
  const { t } = useTranslation('office')
  const language = useLanguage()
  const [changing, setChanging] = useState(false)
  const start = dossier.bookYearStart
  const months = { first: monthName(start, language), last: monthName(((start + 10) % 12) + 1, language) }
  return (
    <>
      <Button look="quiet" small aria-label={t('bookYear.change', months)} onClick={() => setChanging(true)}>{t('bookYear.months', months)}</Button>
      {changing && <BookYearDialog dossier={dossier} onClose={() => setChanging(false)} />}
    </>
  )
}

function BookYearDialog({ dossier, onClose }: { dossier: OfficeDossierDetails; onClose: () => void }) {
  const { t } = useTranslation('office')
  const language = useLanguage()
  const set = useSetBookYear(dossier.id)
  const [month, setMonth] = useState(dossier.bookYearStart)
  const done = () => {
    announce(t('bookYear.saved'))
    onClose()
  }
  return (
    <ChangeDialog title={t('bookYear.title', { name: dossier.name })} submit={t('bookYear.save')} busy={set.isPending && t('bookYear.saving')} fields={['startMonth']} send={() => set.mutateAsync(month)} onDone={done} onClose={onClose}>
      {(errorOf) => (
        <SelectField id="startMonth" label={t('bookYear.start')} help={t('bookYear.help')} error={errorOf('startMonth')} value={month} onChange={(event) => setMonth(Number(event.target.value))}>
          {Array.from({ length: 12 }, (_, at) => <option key={at} value={at + 1}>{monthName(at + 1, language)}</option>)}
        </SelectField>
      )}
    </ChangeDialog>
  )
}
