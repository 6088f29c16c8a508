import { useTranslation } from 'react-i18next'
import type { DocumentFile } from '../api/types'
import { Icon } from './Icon'
import styles from './ActiveContent.module.css'

/** Under a file that may run something by itself once it is opened outside the portal; nothing under others. */
export function ActiveContent({ file }: { file: DocumentFile }) {
  const { t } = useTranslation()
  if (!file.activeContent) return null
  return <p className={styles.note}><Icon name="alert" size={16} />{t('files.activeContent')}</p>
}
