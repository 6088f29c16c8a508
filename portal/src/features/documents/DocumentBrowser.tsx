import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier, FolderTotals } from '../../api/types'
import { Empty } from '../../ui/Empty'
import { phone, useMedia } from '../../ui/useMedia'
import { ArchiveMenu } from './archive/ArchiveMenu'
import { ArchiveProgress } from './archive/ArchiveProgress'
import { useArchive } from './archive/useArchive'
import styles from './DocumentBrowser.module.css'
import { DocumentPages } from './DocumentPages'
import { FilterBar } from './filters/FilterBar'
import { countFilters, type Filters } from './filters/filters'
import { useFilters } from './filters/useFilters'
import { FolderNav } from './FolderNav'
import { useDocuments } from './listDocuments'
import { ColumnPanel } from './table/ColumnPanel'
import { SortSelect } from './table/SortSelect'
import { useDocumentTable } from './table/useDocumentTable'

interface Props {
  dossier: Dossier | undefined
  /** What there is in each sub-dossier that this person may see. */
  totals: FolderTotals[] | undefined
}

/** The documents of a dossier: by sub-dossier, searched, filtered, and arranged as one likes. */
export function DocumentBrowser({ dossier, totals }: Props) {
  const { t } = useTranslation()
  const { filters, setFilters } = useFilters()
  const { kind, ...others } = filters
  const query = useDocuments(dossier?.id, { ...others, ...(kind && { kind: [kind] }) })
  const documents = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data])
  const model = useDocumentTable('documents', documents)
  const onPhone = useMedia(phone)
  const archive = useArchive(dossier)
  const narrowed = countFilters(filters) > 0 || filters.search !== undefined
  const standard = t(filters.search ? 'table.sortMatch' : 'table.sortServer')
  return (
    <div className={styles.browser}>
      <FolderNav filters={filters} totals={totals} />
      <div className={styles.list}>
        <FilterBar filters={filters} onChange={setFilters} sort={onPhone && <SortSelect model={model} standard={standard} />}>
          {!onPhone && <ColumnPanel model={model} />}
          <ArchiveMenu totals={totals} folder={filters.folder} busy={archive.state.step === 'running'} onStart={archive.start} />
        </FilterBar>
        <ArchiveProgress archive={archive} />
        {filters.folder && <p className="print-only">{t(`folderDossier.${filters.folder}`)}</p>}
        <DocumentPages
          query={query}
          model={model}
          caption={t('dossier.caption', { name: dossier?.name })}
          failed={t('dossier.failed')}
          narrowed={narrowed}
          empty={<EmptyList filters={filters} narrowed={narrowed} />}
        />
      </div>
    </div>
  )
}

/** Nothing there at all, or nothing that was asked for. */
function EmptyList({ filters: { folder }, narrowed }: { filters: Filters; narrowed: boolean }) {
  const { t } = useTranslation()
  const name = folder && t(`folder.${folder}`)
  if (narrowed) return <Empty title={t('dossier.nothingTitle')}>{name ? t('dossier.nothingInFolder', { folder: name }) : t('dossier.nothing')}</Empty>
  return <Empty title={t('dossier.emptyTitle')}>{name ? t('dossier.emptyFolder', { folder: name }) : t('dossier.empty')}</Empty>
}
