import type { Header } from '@tanstack/react-table'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Document } from '../../../api/types'
import type { features } from './columns'
import styles from './DocumentTable.module.css'
import { HeaderCell } from './HeaderCell'
import { change, moveTo } from './layout'
import type { DocumentTableModel } from './useDocumentTable'

interface Props {
  model: DocumentTableModel
  caption: string
}

const rightAligned = new Set(['amount'])

/**
 * The table at a desk. Widths and places can be changed with the mouse here, and with buttons in the panel Kolommen.
 * The subject takes the room that is left, until it gets a width of its own.
 */
export function DocumentTable({ model: { table, layout }, caption }: Props) {
  const { t } = useTranslation()
  const [resizing, setResizing] = useState<{ id: string; width: number }>()
  const widthOf = ({ id, column }: Header<typeof features, Document, unknown>) => (resizing?.id === id ? resizing.width : column.getSize())
  const headers = table.getHeaderGroups()[0]?.headers ?? []
  const subjectIsFree = resizing?.id !== 'subject' && layout.places.every(({ id, width }) => id !== 'subject' || width === undefined)
  const total = headers.reduce((sum, header) => sum + widthOf(header), 0)
  return (
    // Wider than its room it scrolls sideways; the keyboard must be able to do that too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroller} role="region" tabIndex={0} aria-label={t('table.scroll', { caption })}>
      <table className={styles.table} style={subjectIsFree ? { width: '100%', minWidth: total } : { width: total }}>
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          {headers.map((header) => <col key={header.id} style={header.id === 'subject' && subjectIsFree ? undefined : { width: widthOf(header) }} />)}
        </colgroup>
        <thead>
          <tr>
            {headers.map((header) => (
              <HeaderCell
                key={header.id}
                header={header}
                sorted={header.column.getIsSorted()}
                end={rightAligned.has(header.id)}
                onDropColumn={(id) => layout.arrange(moveTo(layout.current(), id, header.id))}
                onResize={(width) => setResizing({ id: header.id, width })}
                onResized={(width) => {
                  setResizing(undefined)
                  layout.arrange(change(layout.current(), header.id, { width }))
                }}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getVisibleCells().map((cell) => {
                const Cell = cell.column.id === 'subject' ? 'th' : 'td'
                return <Cell key={cell.id} scope={Cell === 'th' ? 'row' : undefined} className={`figures ${rightAligned.has(cell.column.id) ? styles.end : ''}`}><table.FlexRender cell={cell} /></Cell>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
