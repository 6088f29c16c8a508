import { useTranslation } from 'react-i18next'
import { useAccount } from '../accounts/getMe'
import { ChoiceForm } from './ChoiceForm'
import { useChooseLanguage } from './language'

/** In which language the portal, mails and text messages are. */
export function LanguageForm() {
  const { t } = useTranslation()
  const { language } = useAccount()
  return (
    <ChoiceForm
      name="language"
      legend={t('language.legend')}
      about={t('language.about')}
      choices={[{ value: 'nl', label: 'Nederlands', lang: 'nl' }, { value: 'en', label: 'English', lang: 'en' }]}
      value={language}
      save={useChooseLanguage()}
    />
  )
}
