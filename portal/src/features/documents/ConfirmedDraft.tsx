import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ConfirmedDraft as Draft, DocumentFile } from '../../api/types'
import { Attachments } from './Attachments'
import styles from './ConfirmedDraft.module.css'

interface Props {
  draft: Draft
  shown: DocumentFile | undefined
  onShow: (file: DocumentFile) => void
}

/** What a letter of representation confirms, to be read beside it. */
export function ConfirmedDraft({ draft, shown, onShow }: Props) {
  const { t } = useTranslation()
  return (
    <section className={styles.draft} aria-label={t('document.confirms')}>
      <p><strong>{t('document.confirms')}</strong><br /><Link to={`/documenten/${draft.id}`}>{draft.subject}</Link> <span className="muted small">{t('document.versionOf', { version: draft.version })}</span></p>
      <Attachments documentId={draft.id} files={draft.files} shown={shown} onShow={onShow} />
    </section>
  )
}
