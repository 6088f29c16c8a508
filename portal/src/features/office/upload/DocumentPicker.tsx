import { useTranslation } from 'react-i18next'
import { FilePicker } from '../../../ui/FilePicker'

interface Props {
  files: File[]
  error: string | undefined
  onChange: (files: File[]) => void
}

/** The files of a document: PDFs, and the XBRL of a return. */
export function DocumentPicker(props: Props) {
  const { t } = useTranslation('office')
  return <FilePicker {...props} label={t('upload.files')} help={t('upload.filesHelp')} accept="application/pdf,.pdf,application/xml,.xml,.xbrl" />
}
