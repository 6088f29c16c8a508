import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { WaitingChange } from '../../../api/types'
import { Notice } from '../../../ui/Notice'

/** What waits for a second member of staff, on the page of the person or the dossier that it is about. */
export function WaitingNotices({ changes }: { changes: WaitingChange[] }) {
  const { t } = useTranslation('office')
  return changes.map(({ id, kind, personName, askedBy, refusal }) => (
    <Notice key={id} tone="attention" title={t(`change.kind.${kind}`, { name: personName })}>
      <p>{t(refusal ? 'change.waits' : 'change.waitsForYou', { name: askedBy })}</p>
      <p><Link to={`/kantoor/wijzigingen/${id}`}>{t(refusal ? 'change.look' : 'change.judge')}</Link></p>
    </Notice>
  ))
}
