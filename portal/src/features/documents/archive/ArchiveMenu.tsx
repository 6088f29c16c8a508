import { useTranslation } from 'react-i18next'
import type { Folder, FolderTotals } from '../../../api/types'
import { fileSize } from '../../../format/numbers'
import { useLanguage } from '../../../locales/i18n'
import { Icon } from '../../../ui/Icon'
import { Menu } from '../../../ui/Menu'
import menuStyles from '../../../ui/Menu.module.css'
import { phone, useMedia } from '../../../ui/useMedia'

interface Props {
  totals: FolderTotals[] | undefined
  /** The sub-dossier one is looking at. */
  folder: Folder | undefined
  busy: boolean
  onStart: (folder: Folder | undefined) => Promise<void>
}

/** Downloads the dossier, or the sub-dossier one is looking at, as one file. */
export function ArchiveMenu({ totals = [], folder, busy, onStart }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const onPhone = useMedia(phone)
  const choices = [...(folder ? [folder] : []), undefined]
  const size = (chosen: Folder | undefined) => {
    const counted = totals.filter((total) => !chosen || total.folder === chosen)
    const [count, bytes] = [counted.reduce((sum, total) => sum + total.documents, 0), counted.reduce((sum, total) => sum + total.bytes, 0)]
    return { bytes, text: t('archive.size', { count, size: fileSize(bytes, language) }) }
  }
  return (
    <Menu look="page" label={t('archive.title')} face={<><Icon name="download" size={18} />{t(onPhone ? 'archive.short' : 'archive.title')}</>}>
      {(close) => (
        <>
          <p className={`${menuStyles.note} muted small`}>{t('archive.help')}</p>
          {choices.map((chosen) => {
            const { bytes, text } = size(chosen)
            const off = busy || bytes === 0
            return (
              <button key={chosen ?? 'all'} type="button" className={menuStyles.item} aria-disabled={off || undefined} onClick={() => { if (off) return; close(); void onStart(chosen) }}>
                {chosen ? t('archive.folder', { folder: t(`folder.${chosen}`) }) : t('archive.whole')} <small>{bytes > 0 ? text : t('archive.empty')}</small>
              </button>
            )
          })}
        </>
      )}
    </Menu>
  )
}
