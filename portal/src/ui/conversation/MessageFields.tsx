import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { FilePicker } from '../FilePicker'
import { Skeleton } from '../Skeleton'
import { accept } from './problemOf'

const RichEditor = lazy(() => import('../RichEditor'))

interface Props {
  label: string
  html: string
  files: File[]
  /** The browser cannot hold on to files, and they are gone with a reload. */
  cannotKeep?: boolean
  errorOf: (field: string) => string | undefined
  onHtml: (html: string) => void
  onFiles: (files: File[]) => void
}

/** The words of a message and the files that go with it. */
export function MessageFields({ label, html, files, cannotKeep = false, errorOf, onHtml, onFiles }: Props) {
  const { t } = useTranslation()
  const help = t('conversation.attachmentsHelp')
  return (
    <>
      <Suspense fallback={<Skeleton tall />}><RichEditor id="body" label={label} error={errorOf('body')} initial={html} onChange={onHtml} /></Suspense>
      <FilePicker label={t('conversation.attachments')} help={cannotKeep ? `${help} ${t('files.notKept')}` : help} accept={accept} files={files} error={errorOf('files')} onChange={onFiles} />
    </>
  )
}
