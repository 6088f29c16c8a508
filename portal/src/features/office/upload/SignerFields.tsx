import { useTranslation } from 'react-i18next'
import type { Member } from '../../../api/types'
import { Choice, ChoiceGroup } from '../../../ui/Choices'
import { asksOf } from './kindAsks'
import type { UploadFields } from './upload'

interface Props {
  fields: UploadFields
  members: Member[]
  change: (part: Partial<UploadFields>) => void
  errorOf: (field: string) => string | undefined
}

/** Who is asked, where the office chooses, and whether all of them have to sign. */
export function SignerFields({ fields, members, change, errorOf }: Props) {
  const { t } = useTranslation('office')
  const { signers, signedBy, signed } = asksOf(fields.kind)
  const able = members.filter(({ portalAccess, mayHandle, folders }) => portalAccess && mayHandle && (!folders || fields.folder === '' || folders.includes(fields.folder)))
  const toggle = (id: string, on: boolean) => change({ signers: on ? [...fields.signers, id] : fields.signers.filter((one) => one !== id) })
  return (
    <>
      {signers && able.length > 0 && (
        <ChoiceGroup id="signers" legend={t(signed ? 'upload.signers' : 'upload.approvers')} error={errorOf('signers')}>
          <p className="muted small">{t('upload.signersHelp')}</p>
          {able.map(({ personId, name }) => <Choice key={personId} type="checkbox" label={name} checked={fields.signers.includes(personId)} onChange={(event) => toggle(personId, event.target.checked)} />)}
        </ChoiceGroup>
      )}
      {signedBy && (
        <ChoiceGroup id="signedBy" legend={t('upload.signedBy')} error={errorOf('signedBy')}>
          <Choice type="radio" name="signedBy" label={t('upload.signedByAll')} checked={fields.signedBy === 'all'} onChange={() => change({ signedBy: 'all' })} />
          <Choice type="radio" name="signedBy" label={t('upload.signedByAnyone')} checked={fields.signedBy === 'anyone'} onChange={() => change({ signedBy: 'anyone' })} />
        </ChoiceGroup>
      )}
    </>
  )
}
