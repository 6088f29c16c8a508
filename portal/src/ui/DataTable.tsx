/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   on a phone the table is laid out as cards, and a browser then forgets its roles unless they are written down */
import type { ReactNode } from 'react'
import styles from './DataTable.module.css'

export interface Column<Row> {
  head: string
  /** `main` names the row; `end` holds what can be done with it; `narrow` takes no more room than it needs. */
  as?: 'main' | 'end' | 'narrow'
  cell: (row: Row) => ReactNode
}

interface Props<Row> {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  keyOf: (row: Row) => string
}

/** A close-set table that becomes cards on a phone; the roles keep it a table for screen readers. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: Props<Row>) {
  return (
    <table className={styles.table} role="table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ head, as }) => <th key={head} scope="col" role="columnheader" className={as && styles[as]}>{as === 'end' ? <span className="sr-only">{head}</span> : head}</th>)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map(({ head, as, cell }) =>
              as === 'main'
                ? <th key={head} scope="row" role="rowheader" className={styles.main}>{cell(row)}</th>
                : <td key={head} role="cell" className={as && styles[as]} data-head={as === 'end' ? undefined : head}>{cell(row)}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
