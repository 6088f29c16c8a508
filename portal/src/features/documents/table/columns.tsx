import { columnOrderingFeature, columnSizingFeature, columnVisibilityFeature, createColumnHelper, createSortedRowModel, rowSortingFeature, tableFeatures, type Row } from '@tanstack/react-table'
import type { TFunction } from 'i18next'
import type { Document } from '../../../api/types'
import { type Language, shortDate, tableDateTime } from '../../../format/dates'
import { money } from '../../../format/numbers'
import { periodText } from '../../../ui/periodText'
import { StateMark } from '../StateMark'
import { stateWord } from '../stateWord'
import type { ColumnDefault } from './layout'
import { SubjectCell } from './SubjectCell'

export const features = tableFeatures({ columnOrderingFeature, columnSizingFeature, columnVisibilityFeature, rowSortingFeature, sortedRowModel: createSortedRowModel() })

export const tables = {
  documents: [{ id: 'number' }, { id: 'subject', fixed: true }, { id: 'kind' }, { id: 'folder' }, { id: 'period', hidden: true }, { id: 'sentAt' }, { id: 'deadline', hidden: true }, { id: 'state' }],
  invoices: [{ id: 'number' }, { id: 'subject', fixed: true }, { id: 'sentAt' }, { id: 'dueDate' }, { id: 'amount' }, { id: 'state' }],
} satisfies Record<string, ColumnDefault[]>

export type TableName = keyof typeof tables

type DocumentRow = Row<typeof features, Document>

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' })
const byText = (a: DocumentRow, b: DocumentRow, id: string) => collator.compare(a.getValue(id), b.getValue(id))
const column = createColumnHelper<typeof features, Document>()

/** Every column that a table of documents can have; what it sorts by is what one reads in it. */
export const columnsFor = (t: TFunction, language: Language) =>
  column.columns([
    column.accessor('number', { id: 'number', header: t('dossier.number'), size: 88, cell: ({ row }) => <span className="muted">{row.original.number}</span> }),
    column.accessor('subject', { id: 'subject', header: t('dossier.subject'), size: 240, enableHiding: false, sortFn: byText, cell: ({ row }) => <SubjectCell document={row.original} /> }),
    column.accessor(({ kind }) => t(`kind.${kind}`), { id: 'kind', header: t('dossier.kind'), size: 208, sortFn: byText }),
    column.accessor(({ folder }) => t(`folder.${folder}`), { id: 'folder', header: t('dossier.folder'), size: 128, sortFn: byText }),
    column.accessor(({ period }) => period ?? '', { id: 'period', header: t('dossier.period'), size: 160, sortFn: byText, cell: ({ row }) => periodText(row.original.period, t, language) }),
    column.accessor('sentAt', { id: 'sentAt', header: t('dossier.sentAt'), size: 158, sortDescFirst: true, sortFn: byText, cell: ({ getValue }) => <time dateTime={getValue()}>{tableDateTime(getValue())}</time> }),
    column.accessor(({ deadline }) => deadline ?? '', { id: 'deadline', header: t('dossier.deadline'), size: 170, sortFn: byText, cell: ({ getValue }) => dateCell(getValue()) }),
    column.accessor(({ invoice }) => invoice?.dueDate ?? '', { id: 'dueDate', header: t('dossier.dueDate'), size: 140, sortFn: byText, cell: ({ getValue }) => dateCell(getValue()) }),
    column.accessor(({ invoice }) => invoice?.amount ?? 0, { id: 'amount', header: t('dossier.amount'), size: 140, cell: ({ getValue }) => money(getValue(), language) }),
    column.accessor((document) => t(stateWord(document)), { id: 'state', header: t('dossier.state'), size: 142, sortFn: byText, cell: ({ row }) => <StateMark document={row.original} /> }),
  ])

const dateCell = (date: string) => date && <time dateTime={date}>{shortDate(date)}</time>
