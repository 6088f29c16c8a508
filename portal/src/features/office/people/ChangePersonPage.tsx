import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { hasStatus } from '../../../api/problem'
import { announce } from '../../../ui/announce'
import { LoadFailed } from '../../../ui/LoadFailed'
import styles from '../office.module.css'
import { waits } from '../changes/changes'
import { Waiting } from '../shared/ListFrame'
import { Missing } from '../shared/Missing'
import { PageBar } from '../shared/PageBar'
import { useChangePerson } from './changePerson'
import { usePerson } from './getPerson'
import { type PersonFields, PersonForm } from './PersonForm'

/** Changes a person's name, address (the user name), mobile number or language. */
export default function ChangePersonPage() {
  const { t } = useTranslation('office')
  const { personId = '' } = useParams()
  const navigate = useNavigate()
  const { data: person, error, refetch } = usePerson(personId)
  const change = useChangePerson(personId)
  if (hasStatus(error, 404)) return <Missing title={t('person.missing')} text={t('person.missingText')} to="/kantoor/personen" label={t('person.toPeople')} />
  if (!person) return error ? <LoadFailed error={error} message={t('person.failed')} retry={() => void refetch()} /> : <Waiting />

  const back = `/kantoor/personen/${personId}`
  const save = async (fields: PersonFields) => {
    const changed = await change.mutateAsync(fields)
    announce(waits(changed) ? t('change.announced') : t('person.changed', { name: changed.name }))
    navigate(back, { replace: true })
  }
  return (
    <div className={styles.page}>
      <PageBar above={<Link to={back}>{person.name}</Link>} title={t('person.changeTitle')} note={t('person.changeIntro')} />
      <PersonForm draft={`person.${personId}`} start={{ name: person.name, email: person.email, mobile: person.mobile ?? '', language: person.language }} submit={t('share.save')} busy={change.isPending && t('share.busy')} back={back} onSubmit={save} />
    </div>
  )
}
