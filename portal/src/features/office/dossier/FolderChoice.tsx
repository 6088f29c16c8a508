import { useTranslation } from 'react-i18next'
import type { Folder } from '../../../api/types'
import { Choice, ChoiceGroup } from '../../../ui/Choices'
import styles from '../office.module.css'
import { folders, useNames } from '../shared/useNames'

interface Props {
  /** Undefined for all of them. */
  chosen: Folder[] | undefined
  onChange: (folders: Folder[] | undefined) => void
  error: string | undefined
}

/** All sub-dossiers, or only some. */
export function FolderChoice({ chosen, onChange, error }: Props) {
  const { t } = useTranslation('office')
  const { folderName } = useNames()
  const toggle = (folder: Folder) => onChange(folders.filter((one) => (one === folder) !== (chosen ?? []).includes(one)))
  return (
    <ChoiceGroup id="folders" legend={t('share.folders')} error={error}>
      <Choice type="radio" name="folders" label={t('share.foldersAll')} help={t('share.foldersAllHelp')} checked={chosen === undefined} onChange={() => onChange(undefined)} />
      <Choice type="radio" name="folders" label={t('share.foldersSome')} checked={chosen !== undefined} onChange={() => onChange([])} />
      {chosen && <div className={styles.under}>{folders.map((folder) => <Choice key={folder} type="checkbox" label={folderName(folder)} checked={chosen.includes(folder)} onChange={() => toggle(folder)} />)}</div>}
    </ChoiceGroup>
  )
}
