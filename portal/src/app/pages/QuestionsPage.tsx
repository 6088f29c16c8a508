import { useTranslation } from 'react-i18next'
import { QuestionList } from '../../features/questions/QuestionList'
import { ButtonLink } from '../../ui/ButtonLink'
import { DossierFrame } from '../DossierFrame'

export default function QuestionsPage() {
  const { t } = useTranslation()
  return (
    <DossierFrame title={t('questions.title')} failed={t('questions.failed')}>
      {(dossier) => <><div><ButtonLink to="/vragen/nieuw">{t('questions.ask')}</ButtonLink></div><QuestionList key={dossier?.id} dossier={dossier} /></>}
    </DossierFrame>
  )
}
