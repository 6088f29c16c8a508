import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { useAccount } from '../getMe'
import { SecurityTask } from '../security/SecurityTask'
import { safePath } from '../signIn/redirect'
import { RegisterMobile } from './RegisterMobile'

/** With `?terug=` one comes from something that needs the number, and goes back there. */
export default function MobilePage() {
  const { t } = useTranslation()
  const { mobile, mobileConfirmed } = useAccount()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const origin = query.get('terug')
  const back = origin ? { to: safePath(origin), label: t('mobile.back') } : undefined
  const done = () => navigate(back?.to ?? '/accountbeveiliging', { replace: true, state: { notice: 'mobileConfirmed' } })
  const title = t(!mobile ? 'mobile.registerTitle' : mobileConfirmed ? 'mobile.changeTitle' : 'mobile.confirmTitle')
  return (
    <SecurityTask title={title} back={back} steps={[t('mobile.steps.code'), t('mobile.steps.confirm'), t('mobile.steps.mail')]}>
      <RegisterMobile onDone={done} />
    </SecurityTask>
  )
}
