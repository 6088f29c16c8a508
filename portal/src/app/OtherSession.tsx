import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button'
import { usePageTitle } from '../ui/usePageTitle'

/** Two people in one browser: what was here was the first one's. */
export function OtherSession() {
  const { t } = useTranslation()
  usePageTitle(t('otherSession.title'))
  return (
    <div className="stack" role="alert">
      <h1 tabIndex={-1}>{t('otherSession.title')}</h1>
      <p>{t('otherSession.text')}</p>
      <div><Button onClick={() => window.location.assign('/')}>{t('otherSession.go')}</Button></div>
    </div>
  )
}
