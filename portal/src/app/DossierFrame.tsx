import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../api/types'
import { useCurrentDossier } from '../features/dossiers/currentDossier'
import { LoadFailed } from '../ui/LoadFailed'
import { PageHeader } from '../ui/PageHeader'
import { usePageTitle } from '../ui/usePageTitle'

interface Props {
  title: string
  failed: string
  children: (dossier: Dossier | undefined) => ReactNode
}

/** A page about the chosen dossier: says which one that is, and what to do without one. */
export function DossierFrame({ title, failed, children }: Props) {
  const { t } = useTranslation()
  const { dossier, dossiers, isError, error, refetch } = useCurrentDossier()
  usePageTitle(title)
  return (
    <div className="stack">
      <PageHeader above={dossier?.name ?? '\u00a0'} title={title} />
      {isError && !dossiers ? <LoadFailed error={error} message={failed} retry={() => void refetch()} /> : dossiers?.length === 0 ? <p>{t('organisation.none')}</p> : children(dossier)}
    </div>
  )
}
