import { useTranslation } from 'react-i18next'
import { longDate } from '../../../format/dates'
import { useLanguage } from '../../../locales/i18n'
import { ButtonLink } from '../../../ui/ButtonLink'
import { Card } from '../../../ui/Card'
import { useAccount } from '../getMe'

export function PasswordCard() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { passwordChangedAt } = useAccount()
  return (
    <Card id="password-card" title={t('signIn.password')}>
      {passwordChangedAt && <p>{t('changePassword.changedAt', { date: longDate(passwordChangedAt, language) })}</p>}
      <div><ButtonLink to="/accountbeveiliging/wachtwoord" look="secondary">{t('changePassword.title')}</ButtonLink></div>
    </Card>
  )
}
