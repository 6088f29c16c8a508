import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import styles from './Verification.module.css'

/** One file by dragging it here or by choosing it; the button does all that dragging does. */
export function FileDrop({ busy, again, onFile }: { busy: boolean; again: boolean; onFile: (file: File) => void }) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const take = (list: FileList | null) => {
    const file = list?.[0]
    if (file && !busy) onFile(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div className={`${styles.place} ${over ? styles.over : ''}`} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <span className={styles.drop}>{t('verification.drop')}</span>
      <Button id="file" look={again ? 'secondary' : 'primary'} busy={busy && t('verification.busy')} onClick={() => input.current?.click()}>{t(again ? 'verification.another' : 'verification.choose')}</Button>
      <input ref={input} type="file" hidden accept="application/pdf,.pdf" data-files onChange={(event) => { take(event.target.files); event.target.value = '' }} />
    </div>
  )
}
