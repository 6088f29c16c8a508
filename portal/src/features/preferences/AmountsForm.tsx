import { useTranslation } from 'react-i18next'
import type { NoticeSettings } from '../../api/types'
import { ChoiceForm } from './ChoiceForm'
import { useSetNotices } from './notices'

/** Whether mails say what a return comes to. */
export function AmountsForm({ settings }: { settings: NoticeSettings }) {
  const { t } = useTranslation()
  const save = useSetNotices()
  return (
    <ChoiceForm
      name="amounts"
      legend={t('notices.amounts')}
      about={t('notices.amountsAbout')}
      choices={(['without', 'with'] as const).map((value) => ({ value, label: t(`notices.amountsIn.${value}`) }))}
      value={settings.amounts ? 'with' : 'without'}
      save={{ ...save, mutate: (chosen) => save.mutate({ documents: settings.documents, amounts: chosen === 'with' }) }}
    />
  )
}
