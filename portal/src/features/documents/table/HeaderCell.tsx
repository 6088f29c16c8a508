import type { Header, SortDirection } from '@tanstack/react-table'
import { type DragEvent, useRef, useState } from 'react'
import type { Document } from '../../../api/types'
import { Icon } from '../../../ui/Icon'
import type { features } from './columns'
import styles from './DocumentTable.module.css'
import { ResizeHandle } from './ResizeHandle'

interface Props {
  header: Header<typeof features, Document, unknown>
  sorted: SortDirection | false
  /** Amounts stand at the right, and so does what is above them. */
  end: boolean
  onDropColumn: (id: string) => void
  onResize: (width: number) => void
  onResized: (width: number) => void
}

// A type of our own, so that nothing but a column can be dropped on a column.
const dragType = 'text/x-portal-column'

/** The head of a column: sorts on a click, moves by dragging, and has an edge that changes its width. */
export function HeaderCell({ header, sorted, end, onDropColumn, onResize, onResized }: Props) {
  const cell = useRef<HTMLTableCellElement>(null)
  const [over, setOver] = useState(false)
  const isColumn = (event: DragEvent) => event.dataTransfer.types.includes(dragType)
  return (
    <th
      ref={cell}
      scope="col"
      aria-sort={sorted === false ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
      className={over ? styles.over : undefined}
      onDragOver={(event) => {
        if (!isColumn(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onDropColumn(event.dataTransfer.getData(dragType))
      }}
    >
      <div className={`${styles.head} ${end ? styles.end : ''}`} draggable onDragStart={(event) => event.dataTransfer.setData(dragType, header.id)}>
        <button type="button" onClick={header.column.getToggleSortingHandler()}>
          {String(header.column.columnDef.header)}
          {sorted && <Icon name={sorted === 'asc' ? 'up' : 'down'} size={16} />}
        </button>
      </div>
      <ResizeHandle widthNow={() => cell.current?.offsetWidth ?? 0} onResize={onResize} onResized={onResized} />
    </th>
  )
}
