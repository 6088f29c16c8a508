import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Folder, Member, Membership, Person } from '../../../api/types'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { ButtonLink } from '../../../ui/ButtonLink'
import { Choice, ChoiceGroup } from '../../../ui/Choices'
import { ErrorSummary, type FieldError } from '../../../ui/ErrorSummary'
import styles from '../office.module.css'
import { waits } from '../changes/changes'
import { formErrors } from '../../../ui/formErrors'
import { FolderChoice } from './FolderChoice'
import { useSetMember } from './setMember'

interface Props {
  dossierId: string
  person: Pick<Person, 'id' | 'name' | 'email'>
  /** What the person is now, if anything. */
  member: Member | undefined
}

/** What a person is and may in a dossier. */
export function MembershipForm({ dossierId, person, member }: Props) {
  const { t } = useTranslation('office')
  const navigate = useNavigate()
  const save = useSetMember(dossierId)
  const [role, setRole] = useState<Membership['role']>(member?.role ?? 'director')
  const [portalAccess, setPortalAccess] = useState(member?.portalAccess ?? true)
  const [mayHandle, setMayHandle] = useState(member?.mayHandle ?? true)
  const [folders, setFolders] = useState<Folder[] | undefined>(member?.folders)
  const [errors, setErrors] = useState<FieldError[]>([])
  const back = `/kantoor/dossiers/${dossierId}`

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const missing = folders?.length === 0 ? [{ field: 'folders', message: t('share.needFolder') }] : []
    setErrors(missing)
    if (missing.length > 0) return
    try {
      const { data } = await save.mutateAsync({ personId: person.id, membership: { role, portalAccess, mayHandle, ...(folders && { folders }) } })
      announce(waits(data) ? t('change.announced') : t('share.saved', { name: person.name }))
      navigate(back)
    } catch (error) {
      setErrors(formErrors(error, ['folders'], { failed: t('form.failed'), offline: t('form.offline') }))
    }
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      {!member && <p><strong>{person.name}</strong> <span className="muted">{person.email}</span></p>}
      <ChoiceGroup legend={t('share.role')}>
        {(['director', 'employee'] as const).map((value) => (
          <Choice key={value} type="radio" name="role" label={t(`share.${value}`)} help={t(`share.${value}Help`)} checked={role === value} onChange={() => setRole(value)} />
        ))}
      </ChoiceGroup>
      <ChoiceGroup legend={t('share.may')}>
        <Choice type="checkbox" label={t('share.portalAccess')} help={t('share.portalAccessHelp')} checked={portalAccess} onChange={(event) => setPortalAccess(event.target.checked)} />
        {role === 'director' && <Choice type="checkbox" label={t('share.mayHandle')} help={t('share.mayHandleHelp')} checked={mayHandle} onChange={(event) => setMayHandle(event.target.checked)} />}
      </ChoiceGroup>
      <FolderChoice chosen={folders} onChange={setFolders} error={errors.find(({ field }) => field === 'folders')?.message} />
      <div className={styles.actions}>
        <Button type="submit" busy={save.isPending && t('share.busy')}>{t(member ? 'share.save' : 'share.submit')}</Button>
        <ButtonLink look="quiet" to={back}>{t('form.cancel')}</ButtonLink>
      </div>
    </form>
  )
}
