import { useTranslation } from 'react-i18next'
import type { Dossier, Folder } from '../../api/types'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/Button'
import { LoadFailed } from '../../ui/LoadFailed'
import styles from './DocumentBrowser.module.css'
import { DocumentsWaiting } from './DocumentsWaiting'
import { DocumentTable } from './DocumentTable'
import { FolderNav } from './FolderNav'
import { useDocuments } from './listDocuments'

interface Props {
  dossier: Dossier | undefined
  folder: Folder | undefined
}

/** The documents of a dossier, newest first, by sub-dossier. */
export function DocumentBrowser({ dossier, folder }: Props) {
  return (
    <div className={styles.browser}>
      <FolderNav current={folder} />
      <div className={styles.list}><Documents dossier={dossier} folder={folder} /></div>
    </div>
  )
}

function Documents({ dossier, folder }: Props) {
  const { t } = useTranslation()
  const { data, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useDocuments(dossier?.id, folder)
  if (!data && isError) return <LoadFailed error={error} message={t('dossier.failed')} retry={() => void refetch()} />
  if (!data || !dossier) return <DocumentsWaiting rows={6} />

  const documents = data.pages.flatMap((page) => page.items)
  if (documents.length === 0) {
    return (
      <div className={styles.empty}>
        <h2>{t('dossier.emptyTitle')}</h2>
        <p className="muted">{folder ? t('dossier.emptyFolder', { folder: t(`folder.${folder}`) }) : t('dossier.empty')}</p>
      </div>
    )
  }
  const more = async () => {
    const before = documents.length
    const after = (await fetchNextPage()).data?.pages.flatMap((page) => page.items).length ?? before
    announce(t('dossier.loaded', { count: after - before }))
  }
  return (
    <>
      <DocumentTable documents={documents} caption={t('dossier.caption', { name: dossier.name })} />
      {isError && <LoadFailed error={error} message={t('dossier.failed')} retry={() => void more()} />}
      {hasNextPage && !isError && <div className={styles.more}><Button look="secondary" busy={isFetchingNextPage && t('dossier.loadingMore')} onClick={() => void more()}>{t('dossier.more')}</Button></div>}
    </>
  )
}
