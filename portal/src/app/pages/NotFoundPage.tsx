import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../ui/ButtonLink'
import { usePageTitle } from '../../ui/usePageTitle'

export default function NotFoundPage() {
  const { t } = useTranslation()
  usePageTitle(t('errors.notFoundTitle'))
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('errors.notFoundTitle')}</h1>
      <p>{t('errors.notFound')}</p>
      <div><ButtonLink to="/">{t('document.toHome')}</ButtonLink></div>
    </div>
  )
}
