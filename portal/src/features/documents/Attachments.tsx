import { useTranslation } from 'react-i18next'
import type { DocumentFile } from '../../api/types'
import { fileSize } from '../../format/numbers'
import { useLanguage } from '../../locales/i18n'
import { Icon } from '../../ui/Icon'
import styles from './Attachments.module.css'
import { fileUrl } from './fileUrl'

interface Props {
  documentId: string
  files: DocumentFile[]
  shown: DocumentFile | undefined
  onShow: (file: DocumentFile) => void
}

/** The files of a version; which one is in the viewer can be chosen when there is something to choose. */
export function Attachments({ documentId, files, shown, onShow }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const choice = files.length > 1 || files.every((file) => file.id !== shown?.id)
  return (
    <ul role="list" className={styles.files}>
      {files.map((file) => (
        <li key={file.id}>
          <Icon name="file" />
          <span className={styles.name}>
            {choice
              ? <button type="button" className={styles.show} aria-label={t('document.showFile', { name: file.name })} aria-pressed={file.id === shown?.id} onClick={() => onShow(file)}>{file.name}</button>
              : file.name}
            <span className={styles.size}>{t('document.size', { size: fileSize(file.size, language) })}</span>
          </span>
          <a className={`${styles.download} no-print`} href={fileUrl(documentId, file.id, true)} download={file.name} aria-label={t('document.downloadFile', { name: file.name })} title={t('document.download')}>
            <Icon name="download" />
          </a>
        </li>
      ))}
    </ul>
  )
}
