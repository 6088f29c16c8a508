import type { DocumentFile } from '../../../api/types'
import { fileSize } from '../../../format/numbers'
import { useLanguage } from '../../../locales/i18n'
import { ActiveContent } from '../../../ui/ActiveContent'
import styles from './DocumentView.module.css'

interface Props {
  files: DocumentFile[]
  shown: DocumentFile | undefined
  onShow: (fileId: string) => void
}

export function FileList({ files, shown, onShow }: Props) {
  const language = useLanguage()
  return (
    <ul role="list" className={styles.files}>
      {files.map((file) => (
        <li key={file.id}>
          <button type="button" aria-pressed={file.id === shown?.id} onClick={() => onShow(file.id)}>{file.name}</button>
          <span className="muted small"> {fileSize(file.size, language)}</span>
          <ActiveContent file={file} />
        </li>
      ))}
    </ul>
  )
}
