import { useTranslation } from 'react-i18next'
import type { Document } from '../../api/types'
import { longDate } from '../../format/dates'
import { useLanguage } from '../../locales/i18n'
import { Facts } from '../../ui/Facts'
import styles from './Approval.module.css'
import { wording } from './wording'

/** Says why there is no button here. */
export function NothingToDo({ document }: { document: Document }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { state, withdrawal, kind } = document
  if (withdrawal) {
    return (
      <div className={styles.receipt}>
        <p>{t('actions.withdrawn', { date: longDate(withdrawal.at, language) })}</p>
        <Facts items={[[t('actions.withdrawnReason'), withdrawal.reason]]} />
      </div>
    )
  }
  return <p>{t(state === 'open' && kind !== 'DraftAnnualAccounts' ? 'actions.lookOnly' : wording('nothingByKind', kind))}</p>
}
