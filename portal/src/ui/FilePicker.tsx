import { type DragEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fileSize } from '../format/numbers'
import { useLanguage } from '../locales/i18n'
import { Button } from './Button'
import { Icon } from './Icon'
import styles from './FilePicker.module.css'
import { totalOf, withFiles } from './files'

interface Props {
  label: string
  /** What may be chosen: kinds and limits. */
  help: string
  /** As of an input: what the browser offers first. */
  accept: string
  files: File[]
  error: string | undefined
  /** Only one: another takes its place. */
  single?: boolean
  onChange: (files: File[]) => void
}

/** Files by dragging them here or by choosing them; the button does all that dragging does. */
export function FilePicker({ label, help, accept, files, error, single = false, onChange }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const ids = useId()
  const add = (list: FileList | null) => {
    const chosen = [...(list ?? [])]
    if (!single) onChange(withFiles(files, chosen))
    else if (chosen.length > 0) onChange(chosen.slice(0, 1))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    add(event.dataTransfer.files)
  }
  return (
    <div className={styles.picker} role="group" aria-labelledby={`${ids}label`} aria-describedby={`${ids}help`}>
      <span id={`${ids}label`} className={styles.label}>{label}</span>
      <p id={`${ids}help`} className={styles.help}>{help}</p>
      {error && <p className={styles.error}>{error}</p>}
      <div className={`${styles.place} ${over ? styles.over : ''}`} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <span className={styles.drop}>{t(single ? 'files.dropOne' : 'files.drop')}</span>
        <Button id="files" look="secondary" onClick={() => input.current?.click()}>{t(single ? 'files.chooseOne' : 'files.choose')}</Button>
        <input ref={input} type="file" hidden multiple={!single} accept={accept} data-files onChange={(event) => { add(event.target.files); event.target.value = '' }} />
      </div>
      {files.length > 0 && (
        <>
          <ul role="list" className={styles.files} aria-label={t('files.chosen')}>
            {files.map((file) => (
              <li key={`${file.name}${file.size}${file.lastModified}`}>
                <Icon name="file" />
                <span className={styles.name}>{file.name}</span>
                <span className="muted small figures">{fileSize(file.size, language)}</span>
                <Button look="quiet" small aria-label={t('files.remove', { name: file.name })} onClick={() => onChange(files.filter((one) => one !== file))}><Icon name="cross" size={16} /></Button>
              </li>
            ))}
          </ul>
          {files.length > 1 && <p className="muted small figures">{t('files.total', { size: fileSize(totalOf(files), language) })}</p>}
        </>
      )}
    </div>
  )
}
