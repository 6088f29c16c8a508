import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Button } from '../../../ui/Button'
import { ErrorSummary } from '../../../ui/ErrorSummary'
import { FilePicker } from '../../../ui/FilePicker'
import styles from '../office.module.css'
import { Waiting } from '../shared/ListFrame'
import { PageBar } from '../shared/PageBar'
import { Columns } from './Columns'
import { Done } from './Done'
import { Plan } from './Plan'
import { useImport } from './useImport'
import { useSample } from './useSample'

/** Importeren: a client list becomes people, dossiers and memberships, after staff has seen what would be made of it. */
export default function ImportPage() {
  const { t } = useTranslation('office')
  const { file, told, made, mapping, busy, errors, choose, take, make } = useImport()
  const sample = useSample()
  return (
    <div className={styles.page}>
      <PageBar above={<Link to="/kantoor/personen">{t('people.title')}</Link>} title={t('import.title')} note={!made && t('import.intro')} />
      <ErrorSummary errors={errors} />
      {made ? <Done answer={made} onAnother={() => choose(undefined)} /> : (
        <>
          <div className={styles.form}>
            <FilePicker single label={t('import.file')} help={t('import.fileHelp')} accept=".csv,.txt,text/csv" files={file ? [file] : []} error={undefined} onChange={([chosen]) => choose(chosen)} />
            {!file && <div><Button look="secondary" onClick={sample}>{t('import.sample')}</Button></div>}
          </div>
          {busy === 'telling' && !told && <section aria-label={t('import.reading')}><p className="muted">{t('import.reading')}</p><Waiting /></section>}
          {told && <Columns columns={told.columns} mapping={mapping ?? {}} busy={busy === 'making'} onTake={take} />}
          {told && <Plan answer={told} mapping={mapping ?? {}} busy={busy} onMake={() => void make()} />}
        </>
      )}
    </div>
  )
}
