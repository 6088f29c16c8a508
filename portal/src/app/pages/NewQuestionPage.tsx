import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { AskForm } from '../../features/questions/AskForm'
import { Beside } from '../../ui/Beside'
import { Skeleton } from '../../ui/Skeleton'
import { DossierFrame } from '../DossierFrame'

/** Stel een vraag, about the chosen organisation. */
export default function NewQuestionPage() {
  const { t } = useTranslation()
  return (
    <DossierFrame title={t('questions.ask')} failed={t('questions.failed')}>
      {(dossier) => (
        <Beside steps={[t('questions.steps.sent'), t('questions.steps.mail'), t('questions.steps.answer')]}>
          <p>{t('questions.intro')} <Link to="/vragen">{t('questions.earlier')}</Link></p>
          {dossier ? <AskForm key={dossier.id} dossier={dossier} /> : <Skeleton tall />}
        </Beside>
      )}
    </DossierFrame>
  )
}
