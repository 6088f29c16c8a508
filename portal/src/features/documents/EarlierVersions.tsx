import { useTranslation } from 'react-i18next'
import type { Document, DocumentFile, DocumentVersion } from '../../api/types'
import { longDate } from '../../format/dates'
import { useLanguage } from '../../locales/i18n'
import { Attachments } from './Attachments'
import styles from './EarlierVersions.module.css'

interface Props {
  document: Document
  shown: DocumentFile | undefined
  onShow: (file: DocumentFile) => void
}

/** What the office has replaced: still to be read, and marked as no longer valid. */
export function EarlierVersions({ document, shown, onShow }: Props) {
  const { t } = useTranslation()
  const { versions = [] } = document
  if (versions.length === 0) return null
  return (
    <details className={styles.fold}>
      <summary>{t('document.earlier')} ({versions.length})</summary>
      <div className={styles.inside}>
        <p className="muted small">{t('document.earlierHelp')}</p>
        {versions.map((version) => (
          <section key={version.version} className={styles.version} aria-label={t('document.versionOf', { version: version.version })}>
            <VersionLine version={version} />
            <Attachments documentId={document.id} files={version.files} shown={shown} onShow={onShow} />
          </section>
        ))}
      </div>
    </details>
  )
}

function VersionLine({ version }: { version: DocumentVersion }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const decided = version.state === 'approved' || version.state === 'rejected' || version.state === 'signed'
  return (
    <p>
      <strong>{t('document.versionOf', { version: version.version })}</strong>
      <span className="muted small"> · {t('document.sentOn', { date: longDate(version.sentAt, language) })} · {t('document.replacedAt', { date: longDate(version.replacedAt, language) })}{decided && ` · ${t(`state.${version.state}`)}`}</span>
    </p>
  )
}
