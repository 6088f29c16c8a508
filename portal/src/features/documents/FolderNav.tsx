import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Folder, FolderTotals } from '../../api/types'
import { type Filters, queryOf } from './filters/filters'
import { stateFor } from './filters/useFilters'
import styles from './FolderNav.module.css'
import { folders } from './folders'

interface Props {
  filters: Filters
  /** The sub-dossiers that this person may see, once they are known. */
  totals: FolderTotals[] | undefined
}

/** The sub-dossiers: a list at the side, chips on a phone. Links, so that Back and bookmarks work; search and filters stay. */
export function FolderNav({ filters, totals }: Props) {
  const { t } = useTranslation()
  const shown = totals ? folders.filter((folder) => totals.some((total) => total.folder === folder)) : folders
  const countOf = (folder: Folder | undefined) => totals?.filter((total) => !folder || total.folder === folder).reduce((sum, total) => sum + total.documents, 0)
  const entry = (folder: Folder | undefined) => {
    const target = { ...filters, folder }
    return (
      <li key={folder ?? 'all'}>
        <Link to={{ pathname: '/dossier', search: queryOf(target).toString() }} state={stateFor(target)} aria-current={folder === filters.folder ? 'page' : undefined} preventScrollReset>
          <span>{folder ? t(`folder.${folder}`) : t('folder.all')}</span> <span className={`figures ${styles.count}`}>{countOf(folder)}</span>
        </Link>
      </li>
    )
  }
  return (
    <nav className={styles.nav} aria-label={t('folder.label')}>
      <ul role="list">{[undefined, ...shown].map(entry)}</ul>
    </nav>
  )
}
