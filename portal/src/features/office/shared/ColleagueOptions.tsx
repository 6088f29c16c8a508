import { useTranslation } from 'react-i18next'
import { useColleagues } from './colleagues'

/** Colleagues to choose from, in a field that holds the id of one. */
export function ColleagueOptions({ chosen }: { chosen: string }) {
  const { t } = useTranslation('office')
  const { data: colleagues } = useColleagues()
  const isKnown = colleagues?.items.some(({ id }) => id === chosen)
  return (
    <>
      {colleagues?.items.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      {/* In the address, and not (yet) among the colleagues. */}
      {chosen && !isKnown && <option value={chosen}>{t('clients.colleague')}</option>}
    </>
  )
}
