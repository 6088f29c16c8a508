import { useTranslation } from 'react-i18next'
import { fileSize } from '../../../format/numbers'
import { useLanguage } from '../../../locales/i18n'
import type { FieldError } from '../../../ui/ErrorSummary'
import { problemOf } from './files'

/** What stands in the way of sending these files, said at the place where they are chosen. */
export function useFileErrors() {
  const { t } = useTranslation('office')
  const language = useLanguage()
  return (files: File[], needsTwo = false): FieldError[] => {
    const problem = problemOf(files, needsTwo)
    if (!problem) return []
    const message = problem.code === 'tooLarge' ? t('upload.tooLarge', { size: fileSize(problem.bytes, language) }) : problem.code === 'notPdf' ? t('upload.notPdf', { name: problem.name }) : t(`upload.${problem.code}`)
    return [{ field: 'files', message }]
  }
}
