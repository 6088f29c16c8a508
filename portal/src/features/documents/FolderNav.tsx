import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Folder } from '../../api/types'
import styles from './FolderNav.module.css'
import { folders } from './folders'

/** The sub-dossiers: a list at the side, chips on a phone. Links, so that Back and bookmarks work. */
export function FolderNav({ current }: { current: Folder | undefined }) {
  const { t } = useTranslation()
  const entry = (folder: Folder | undefined) => (
    <li key={folder ?? 'all'}>
      <Link to={folder ? `/dossier?map=${folder}` : '/dossier'} aria-current={folder === current ? 'page' : undefined} preventScrollReset state={{ keepFocus: true }}>
        {folder ? t(`folder.${folder}`) : t('folder.all')}
      </Link>
    </li>
  )
  return (
    <nav className={styles.nav} aria-label={t('folder.label')}>
      <ul role="list">{[undefined, ...folders].map(entry)}</ul>
    </nav>
  )
}
