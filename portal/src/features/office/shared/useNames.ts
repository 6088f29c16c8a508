import { useTranslation } from 'react-i18next'
import nl from '../../../locales/nl.json'
import type { Folder, Kind } from '../../../api/types'

/** Every kind of document that there is a name for, in the order of the locales: a new kind is a row there. */
export const kinds = Object.keys(nl.kind) as Kind[]

export const folders = Object.keys(nl.folder).filter((key) => key !== 'label' && key !== 'all') as Folder[]

export function useNames() {
  const { t } = useTranslation()
  return {
    kindName: (kind: Kind) => t(`kind.${kind}`),
    folderName: (folder: Folder) => t(`folder.${folder}`),
  }
}
