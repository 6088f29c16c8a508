import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Passkey } from '../../../api/types'
import { longDate } from '../../../format/dates'
import { useLanguage } from '../../../locales/i18n'
import { Button } from '../../../ui/Button'
import { useAccount } from '../getMe'
import { Row } from '../security/Row'
import styles from '../security/Security.module.css'
import type { FactorChange } from './FactorDialog'

/** With what one signs in, besides the password; each can be taken away. */
export function FactorList({ onChange }: { onChange: (change: FactorChange) => void }) {
  const { t } = useTranslation()
  const { secondFactor } = useAccount()
  return (
    <ul role="list" className={styles.list}>
      {secondFactor.passkeys.map((passkey) => <PasskeyRow key={passkey.id} passkey={passkey} onRemove={() => onChange({ kind: 'passkey', passkey })} />)}
      {secondFactor.authenticator && (
        <Row icon="phone" name={t('authenticator.title')} about={t('authenticator.about')}>
          <Button look="quiet" aria-label={t('authenticator.removeLabel')} onClick={() => onChange({ kind: 'authenticator' })}>{t('secondFactor.deactivate')}</Button>
        </Row>
      )}
      <SmsRow onChange={onChange} />
      <Row icon="file" name={t('recovery.title')} about={t('recovery.left', { count: secondFactor.recoveryCodesLeft })}>
        <Button look="quiet" onClick={() => onChange({ kind: 'recovery-codes' })}>{t('recovery.renew')}</Button>
      </Row>
    </ul>
  )
}

function PasskeyRow({ passkey, onRemove }: { passkey: Passkey; onRemove: () => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const about = passkey.lastUsedAt ? t('passkey.usedAt', { date: longDate(passkey.lastUsedAt, language) }) : t('passkey.createdAt', { date: longDate(passkey.createdAt, language) })
  return (
    <Row icon="key" name={passkey.name} about={about}>
      <Button look="quiet" aria-label={t('passkey.removeLabel', { name: passkey.name })} onClick={onRemove}>{t('passkey.remove')}</Button>
    </Row>
  )
}

function SmsRow({ onChange }: { onChange: (change: FactorChange) => void }) {
  const { t } = useTranslation()
  const { secondFactor, mobile, mobileConfirmed } = useAccount()
  if (!mobileConfirmed) {
    return (
      <Row icon="message" name={t('sms.title')} about={t(mobile ? 'sms.needsConfirmation' : 'sms.needsNumber')}>
        <Link to="/accountbeveiliging/mobiel">{t(mobile ? 'mobile.confirm' : 'mobile.register')}</Link>
      </Row>
    )
  }
  return (
    <Row icon="message" name={t('sms.title')} about={t(secondFactor.sms ? 'sms.on' : 'sms.off', { mobile })}>
      <Button look="quiet" aria-label={t(secondFactor.sms ? 'sms.disableLabel' : 'sms.enableLabel')} onClick={() => onChange({ kind: 'sms', enabled: !secondFactor.sms })}>
        {t(secondFactor.sms ? 'secondFactor.deactivate' : 'secondFactor.activate')}
      </Button>
    </Row>
  )
}
