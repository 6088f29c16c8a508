import { useTranslation } from 'react-i18next'
import type { DocumentFile, OfficeDocument } from '../../../api/types'
import { tableDateTime } from '../../../format/dates'
import office from '../office.module.css'
import { FileList } from './FileList'
import styles from './DocumentView.module.css'

interface Props {
  document: OfficeDocument
  shown: DocumentFile | undefined
  onShow: (fileId: string) => void
}

/** What the document was before it was replaced, still to be read. */
export function EarlierVersions({ document: { versions }, shown, onShow }: Props) {
  const { t } = useTranslation('office')
  if (versions.length === 0) return null
  return (
    <section className={office.card} aria-labelledby="versions">
      <h2 id="versions">{t('document.versions')}</h2>
      <ol role="list" className={styles.history}>
        {versions.map(({ version, sentAt, files }) => (
          <li key={version}>
            <time dateTime={sentAt} className="muted">{tableDateTime(sentAt)}</time>
            <FileList files={files} shown={shown} onShow={onShow} />
          </li>
        ))}
      </ol>
    </section>
  )
}
