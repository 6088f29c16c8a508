import { useTranslation } from 'react-i18next'
import type { ImportAnswer } from '../../../api/types'
import { type Column, DataTable } from '../../../ui/DataTable'
import { Notice } from '../../../ui/Notice'
import styles from '../office.module.css'
import own from './Import.module.css'
import { fieldOf, type ImportField, importFields, type Mapping } from './mapping'

type FileColumn = ImportAnswer['columns'][number]

interface Props {
  columns: FileColumn[]
  mapping: Mapping
  busy: boolean
  onTake: (header: string, field: ImportField | undefined) => void
}

/** What each column of the file is taken for, with what stands in it; staff can say otherwise. */
export function Columns({ columns, mapping, busy, onTake }: Props) {
  const { t } = useTranslation('office')
  const shown: Column<FileColumn>[] = [
    { head: t('import.column'), as: 'main', cell: ({ header }) => <strong>{header}</strong> },
    { head: t('import.examples'), cell: ({ examples }) => examples.length > 0 && <span className={own.examples}>{examples.join(' · ')}</span> },
    {
      head: t('import.meaning'), as: 'narrow',
      cell: ({ header }) => (
        <select className={own.choice} aria-label={t('import.meaningOf', { header })} disabled={busy} value={fieldOf(mapping, header) ?? ''} onChange={(event) => onTake(header, importFields.find((field) => field === event.target.value))}>
          <option value="">{t('import.unused')}</option>
          {importFields.map((field) => <option key={field} value={field}>{t(`import.fields.${field}`)}</option>)}
        </select>
      ),
    },
  ]
  return (
    <section className={styles.section} aria-labelledby="columns">
      <h2 id="columns">{t('import.columns')}</h2>
      <p className="muted">{t('import.columnsHelp')}</p>
      <DataTable caption={t('import.columnsCaption')} columns={shown} rows={columns} keyOf={({ header }) => header} />
      {mapping.dossier && mapping.email && !mapping.role && <Notice tone="attention">{t('import.noRole')}</Notice>}
    </section>
  )
}
