import { useTranslation } from 'react-i18next'
import type { Document } from '../../api/types'

/** Says why there is no button here. */
export function NothingToDo({ document }: { document: Document }) {
  const { t } = useTranslation()
  if (document.state === 'withdrawn') return <p>{t('actions.withdrawn')}</p>
  return <p>{t(document.state === 'open' ? 'actions.lookOnly' : 'actions.nothing')}</p>
}
