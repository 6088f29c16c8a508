import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { announce } from '../../../ui/announce'
import styles from '../office.module.css'
import { PageBar } from '../shared/PageBar'
import { useAddPerson } from './addPerson'
import { type PersonFields, PersonForm } from './PersonForm'

const nobody: PersonFields = { name: '', email: '', mobile: '', language: 'nl' }

/** Adds a person; coming from a dossier, one goes on to sharing it. */
export default function NewPersonPage() {
  const { t } = useTranslation('office')
  const [query] = useSearchParams()
  const dossierId = query.get('dossier')
  const navigate = useNavigate()
  const add = useAddPerson()
  const save = async ({ mobile, ...fields }: PersonFields) => {
    const person = await add.mutateAsync({ ...fields, ...(mobile && { mobile }) })
    announce(t('newPerson.added', { name: person.name }))
    navigate(dossierId ? `/kantoor/dossiers/${dossierId}/delen/${person.id}` : `/kantoor/personen/${person.id}`, { replace: true })
  }
  return (
    <div className={styles.page}>
      <PageBar title={t('newPerson.title')} note={t('newPerson.intro')} />
      <PersonForm draft="person" start={nobody} submit={t('newPerson.submit')} busy={add.isPending && t('newPerson.busy')} back={dossierId ? `/kantoor/dossiers/${dossierId}/delen` : '/kantoor/personen'} onSubmit={save} />
    </div>
  )
}
