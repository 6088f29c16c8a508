import { useTranslation } from 'react-i18next'
import { saveAs } from '../../../ui/saveAs'
import { csvOf } from './csv'
import { importFields } from './mapping'

/** A file to fill in: all columns by their names, with three rows that show what can stand in them. */
export function useSample() {
  const { t } = useTranslation('office')
  const word = (key: 'name' | 'email' | 'other' | 'otherEmail' | 'organisation' | 'yes' | 'no' | 'language') => t(`import.sampleRows.${key}`)
  const organisation = [word('organisation'), t('dossiers.organisation'), '12345678', '123456782', '001000044B37', '']
  const rows = [
    importFields.map((field) => t(`import.fields.${field}`)),
    [word('name'), word('email'), '06-12345678', word('language'), ...organisation, t('dossier.director'), word('yes'), word('yes')],
    [word('other'), word('otherEmail'), '', word('language'), ...organisation, t('dossier.employee'), word('no'), word('yes')],
    [word('name'), word('email'), '06-12345678', word('language'), word('name'), t('dossiers.personal'), '', '', '', '111222333', t('dossier.director'), word('yes'), word('yes')],
  ]
  return () => saveAs(csvOf(rows), t('import.sampleFile'))
}
