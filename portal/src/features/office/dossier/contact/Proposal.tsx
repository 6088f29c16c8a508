import { useTranslation } from 'react-i18next'
import type { ContactDetails, ContactProposal } from '../../../../api/types'
import { tableDateTime } from '../../../../format/dates'
import { announce } from '../../../../ui/announce'
import { Button } from '../../../../ui/Button'
import { differences } from '../../../../ui/contact/contact'
import { Notice } from '../../../../ui/Notice'
import { useErrorText } from '../../../../ui/useErrorText'
import styles from '../../office.module.css'
import { useDeclineContact, useSetContact } from './contact'

interface Props {
  dossierId: string
  contact: ContactDetails
  proposal: ContactProposal
}

/** What a client proposed, field by field; taken over or not with one click. */
export function Proposal({ dossierId, contact, proposal }: Props) {
  const { t } = useTranslation('office')
  const portal = useTranslation().t
  const errorText = useErrorText()
  const set = useSetContact(dossierId)
  const decline = useDeclineContact(dossierId)
  const failed = set.error ?? decline.error
  const accept = () => set.mutate(proposal.contact, { onSuccess: () => announce(t('contact.accepted')) })
  return (
    <Notice tone="attention" title={t('contact.proposed', { name: proposal.by, date: tableDateTime(proposal.at) })}>
      <dl className={`${styles.numbers} ${styles.below}`}>
        {differences(contact, proposal.contact).map(({ field, before, after }) => (
          <div key={field}>
            <dt>{portal(`contact.${field}`)}</dt>
            <dd><s>{before ?? t('contact.nothing')}</s> <strong>{after ?? t('contact.nothing')}</strong></dd>
          </div>
        ))}
      </dl>
      {failed && <p role="alert">{errorText(failed)}</p>}
      <div className={`${styles.actions} ${styles.below}`}>
        <Button small busy={set.isPending && portal('loading')} onClick={accept}>{t('contact.accept')}</Button>
        <Button small look="secondary" busy={decline.isPending && portal('loading')} onClick={() => decline.mutate(proposal.id)}>{t('contact.decline')}</Button>
      </div>
    </Notice>
  )
}
