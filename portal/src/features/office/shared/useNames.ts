import { useTranslation } from 'react-i18next'
import nl from '../../../locales/nl.json'
import type { Folder, Kind } from '../../../api/types'

export const folders = Object.keys(nl.folder).filter((key) => key !== 'label' && key !== 'all') as Folder[]

export function useNames() {
  const { t } = useTranslation()
  return {
    kindName: (kind: Kind) => t(`kind.${kind}`),
    folderName: (folder: Folder) => t(`folder.${folder}`),
  }
}
