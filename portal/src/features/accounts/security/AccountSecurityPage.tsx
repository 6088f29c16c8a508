import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { Notice } from '../../../ui/Notice'
import { PageHeader } from '../../../ui/PageHeader'
import { usePageTitle } from '../../../ui/usePageTitle'
import { MobileCard } from '../mobile/MobileCard'
import { PasswordCard } from '../passwords/PasswordCard'
import { SecondFactorCard } from '../secondFactor/SecondFactorCard'
import { SessionsCard } from '../sessions/SessionsCard'
import styles from './Security.module.css'

const notices = { passwordChanged: 'changePassword.done', secondFactorActive: 'secondFactor.done', mobileConfirmed: 'mobile.done' } as const

/** Accountbeveiliging: how things stand, and a way to change each of them. */
export default function AccountSecurityPage() {
  const { t } = useTranslation()
  const notice = (useLocation().state as { notice?: keyof typeof notices } | null)?.notice
  usePageTitle(t('security.title'))
  return (
    <div className={styles.page}>
      <PageHeader title={t('security.title')}><p className="muted">{t('security.intro')}</p></PageHeader>
      {notice && <div role="status"><Notice tone="good">{t(notices[notice])}</Notice></div>}
      <SecondFactorCard />
      <PasswordCard />
      <MobileCard />
      <SessionsCard />
    </div>
  )
}
