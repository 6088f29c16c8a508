import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import styles from './Batches.module.css'
import { filesOf, forPeople } from './dropped'

const accept = '.pdf,.xml,.xbrl,.zip,application/pdf,application/xml,application/zip'

interface Props {
  busy?: string | false
  /** There are rows already: less room for it. */
  small?: boolean
  onFiles: (files: File[]) => void
}

/** Files, folders and ZIP files by dragging them here; the buttons do all that dragging does. */
export function DropZone({ busy = false, small = false, onFiles }: Props) {
  const { t } = useTranslation('office')
  const [over, setOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void filesOf(event.dataTransfer).then(onFiles)
  }
  const choose = (input: HTMLInputElement) => {
    onFiles(forPeople([...(input.files ?? [])]))
    input.value = ''
  }
  return (
    <div role="group" aria-label={t('batches.drop')} className={`${styles.drop} ${small ? styles.small : ''} ${over ? styles.over : ''}`} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <p className={styles.dropWords}>{t(small ? 'batches.dropMore' : 'batches.dropHere')}</p>
      <div className={styles.dropButtons}>
        <Button look={small ? 'secondary' : 'primary'} busy={busy} onClick={() => files.current?.click()}>{t('batches.choose')}</Button>
        <Button look="secondary" busy={busy} onClick={() => folder.current?.click()}>{t('batches.chooseFolder')}</Button>
      </div>
      {!small && <p className="muted small">{t('batches.dropHelp')}</p>}
      <input ref={files} type="file" hidden multiple accept={accept} data-batch-files onChange={(event) => choose(event.target)} />
      <input ref={folder} type="file" hidden multiple {...{ webkitdirectory: '' }} onChange={(event) => choose(event.target)} />
    </div>
  )
}
