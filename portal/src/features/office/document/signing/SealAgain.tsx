import { useTranslation } from 'react-i18next'
import { announce } from '../../../../ui/announce'
import { Button } from '../../../../ui/Button'
import { Notice } from '../../../../ui/Notice'
import { useSealAgain } from './sealAgain'

/** Why a signed document is not sealed, and the way to try it again. */
export function SealAgain({ documentId, problem }: { documentId: string; problem: string }) {
  const { t } = useTranslation('office')
  const again = useSealAgain(documentId)
  const seal = () => again.mutate(undefined, { onSuccess: () => announce(t('document.sealedAgain')) })
  return (
    <>
      <Notice tone="attention" title={t('document.sealingProblem')}>{problem}</Notice>
      {again.isError && <div role="alert"><Notice tone="attention">{t('document.sealAgainFailed')}</Notice></div>}
      <div><Button look="secondary" busy={again.isPending && t('document.sealingAgain')} onClick={seal}>{t('document.sealAgain')}</Button></div>
    </>
  )
}
