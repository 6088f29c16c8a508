import { useTranslation } from 'react-i18next'
import type { NoticeSettings } from '../../api/types'
import { ChoiceForm } from './ChoiceForm'
import { useSetNotices } from './notices'

const moments = ['atOnce', 'daily', 'none'] as const satisfies NoticeSettings['documents'][]

/** When mail comes about documents that ask nothing. */
export function NoticesForm({ settings }: { settings: NoticeSettings }) {
  const { t } = useTranslation()
  const save = useSetNotices()
  return (
    <ChoiceForm
      name="documents"
      legend={t('notices.documents')}
      about={t('notices.which')}
      choices={moments.map((value) => ({ value, label: t(`notices.moments.${value}`), help: t(`notices.help.${value}`) }))}
      value={settings.documents}
      save={{ ...save, mutate: (documents) => save.mutate({ documents }) }}
    >
      <p className="muted">{t('notices.always')}</p>
    </ChoiceForm>
  )
}
