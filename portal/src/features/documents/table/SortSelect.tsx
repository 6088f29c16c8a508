import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../ui/Field'
import type { DocumentTableModel } from './useDocumentTable'

/** Where there are no heads of columns to click on: on a phone. */
export function SortSelect({ model: { table, sorting, setSorting }, standard }: { model: DocumentTableModel; standard: string }) {
  const { t } = useTranslation()
  const [current] = sorting
  const options = table.getAllLeafColumns().flatMap(({ id, columnDef }) => {
    const column = String(columnDef.header)
    return [<option key={`${id} asc`} value={`${id} asc`}>{t('table.ascending', { column })}</option>, <option key={`${id} desc`} value={`${id} desc`}>{t('table.descending', { column })}</option>]
  })
  const choose = (value: string) => {
    const [id, direction] = value.split(' ')
    setSorting(id ? [{ id, desc: direction === 'desc' }] : [])
  }
  return (
    <SelectField id="sort" label={t('table.sort')} value={current ? `${current.id} ${current.desc ? 'desc' : 'asc'}` : ''} onChange={(event) => choose(event.target.value)}>
      <option value="">{standard}</option>
      {options}
    </SelectField>
  )
}
