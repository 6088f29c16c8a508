import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../../ui/ButtonLink'
import { Card } from '../../../ui/Card'
import { Notice } from '../../../ui/Notice'
import { useAccount } from '../getMe'
import { Mark } from '../security/Mark'
import styles from '../security/Security.module.css'
import { FactorDialog, type FactorChange } from './FactorDialog'
import { FactorList } from './FactorList'

/** Extra beveiliging: off, and what it would bring; or on, and with what. */
export function SecondFactorCard() {
  const { t } = useTranslation()
  const { secondFactor } = useAccount()
  const [change, setChange] = useState<FactorChange>()
  const mark = <Mark on={secondFactor.active}>{t(secondFactor.active ? 'secondFactor.on' : 'secondFactor.off')}</Mark>
  if (!secondFactor.active) {
    return (
      <Card id="second-factor" title={t('secondFactor.title')} mark={mark}>
        <p>{t('secondFactor.why')}</p>
        <p className="muted">{t('secondFactor.how')}</p>
        <div><ButtonLink to="/accountbeveiliging/activeren">{t('secondFactor.activate')}</ButtonLink></div>
      </Card>
    )
  }
  return (
    <Card id="second-factor" title={t('secondFactor.title')} mark={mark}>
      <p>{t('secondFactor.active')}</p>
      {secondFactor.recoveryCodesLeft <= 2 && <Notice tone="attention">{t('recovery.few', { count: secondFactor.recoveryCodesLeft })}</Notice>}
      <FactorList onChange={setChange} />
      <div className={styles.buttons}>
        <ButtonLink to="/accountbeveiliging/activeren?met=passkey" look="secondary">{t('passkey.add')}</ButtonLink>
        {!secondFactor.authenticator && <ButtonLink to="/accountbeveiliging/activeren?met=app" look="secondary">{t('authenticator.add')}</ButtonLink>}
      </div>
      {change && <FactorDialog change={change} onClose={() => setChange(undefined)} />}
    </Card>
  )
}
