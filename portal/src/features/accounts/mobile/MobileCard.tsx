import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../../ui/ButtonLink'
import { Card } from '../../../ui/Card'
import { useAccount } from '../getMe'
import { Mark } from '../security/Mark'

export function MobileCard() {
  const { t } = useTranslation()
  const { mobile, mobileConfirmed } = useAccount()
  const verb = !mobile ? 'mobile.register' : mobileConfirmed ? 'mobile.change' : 'mobile.confirm'
  return (
    <Card id="mobile-card" title={t('mobile.title')} mark={<Mark on={mobileConfirmed}>{t(mobileConfirmed ? 'mobile.confirmed' : mobile ? 'mobile.unconfirmed' : 'mobile.none')}</Mark>}>
      {mobile && <p className="figures">{mobile}</p>}
      <p className="muted">{t('mobile.why')}</p>
      <div><ButtonLink to="/accountbeveiliging/mobiel" look="secondary">{t(verb)}</ButtonLink></div>
    </Card>
  )
}
