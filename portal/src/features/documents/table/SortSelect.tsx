import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../ui/Field'
import type { DocumentTableModel } from './useDocumentTable'

/** Where there are no heads of columns to click on: on a phone. */
export function SortSelect({ model: { table, sorting, setSorting }, standard }: { model: DocumentTableModel; standard: string }) {
  const { t } = useTranslation()
  const [current] = sorting
  const options = table.getAllLeafColumns().flatMap(({ id, columnDef }) => {
    const column = String(columnDef.header)
    return [[`${id} asc`, t('table.ascending', { column })], [`${id} desc`, t('table.descending', { column })]] as const
  })
  const choose = (value: string) => {
    const [id, direction] = value.split(' ')
    setSorting(id ? [{ id, desc: direction === 'desc' }] : [])
  }
  return (
    <SelectField
      id="sort"
      label={t('table.sort')}
      value={current ? `${current.id} ${current.desc ? 'desc' : 'asc'}` : ''}
      options={[['', standard], ...options]}
      onChange={(event) => choose(event.target.value)}
    />
  )
}
