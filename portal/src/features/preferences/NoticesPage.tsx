import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/Card'
import { LoadFailed } from '../../ui/LoadFailed'
import { PageHeader } from '../../ui/PageHeader'
import { Skeleton } from '../../ui/Skeleton'
import { usePageTitle } from '../../ui/usePageTitle'
import { AmountsForm } from './AmountsForm'
import { LanguageForm } from './LanguageForm'
import { NoticesForm } from './NoticesForm'
import styles from './Notices.module.css'
import { PushCard } from './push/PushCard'
import { useNotices } from './notices'

/** Meldingen: when the portal sends a mail, and in which language. */
export default function NoticesPage() {
  const { t } = useTranslation()
  const notices = useNotices()
  usePageTitle(t('notices.title'))
  return (
    <div className={styles.page}>
      <PageHeader title={t('notices.title')}><p className="muted">{t('notices.intro')}</p></PageHeader>
      <Card id="notices-mail" title={t('notices.mail')}>
        {notices.data && <NoticesForm settings={notices.data} />}
        {notices.isError && !notices.data && <LoadFailed error={notices.error} message={t('notices.failed')} retry={() => void notices.refetch()} />}
        {notices.isPending && <div aria-busy="true" className="stack"><Skeleton width="half" /><Skeleton width="long" /><Skeleton width="long" /></div>}
      </Card>
      {notices.data && <Card id="notices-amounts" title={t('notices.amountsTitle')}><AmountsForm settings={notices.data} /></Card>}
      <PushCard />
      <Card id="notices-language" title={t('language.title')}><LanguageForm /></Card>
    </div>
  )
}
