import { useTranslation } from 'react-i18next'
import { kindOf } from '../../api/kinds'
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
  if (document.signatures) return <p data-signed={state}>{t(signedWord(document), { date: document.expiredAt && longDate(document.expiredAt, language) })}</p>
  return <p>{t(state === 'open' && kindOf(kind).action !== 'read' ? 'actions.lookOnly' : wording('nothingByKind', kind))}</p>
}

/** How it stands with the signatures, for who has nothing to sign (any more). */
function signedWord({ state, files, signatures = [] }: Document) {
  if (state === 'signed') return files.some(({ signed }) => signed) ? 'sign.allSigned' : 'sign.sealing'
  if (state === 'expired') return 'sign.expired'
  return signatures.some(({ byYou, at }) => byYou && at) ? 'sign.youSigned' : 'sign.othersSign'
}
