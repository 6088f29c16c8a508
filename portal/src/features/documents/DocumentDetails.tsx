import { useTranslation } from 'react-i18next'
import type { Document, DocumentFile } from '../../api/types'
import { longDate, tableDateTime } from '../../format/dates'
import { money } from '../../format/numbers'
import { useLanguage } from '../../locales/i18n'
import { DateAhead } from '../../ui/DateAhead'
import { Facts } from '../../ui/Facts'
import { Attachments } from './Attachments'
import { periodText } from '../../ui/periodText'

interface Props {
  document: Document
  shown: DocumentFile | undefined
  onShow: (file: DocumentFile) => void
}

/** Everything the portal knows of the document itself, as the manual lists it. */
export function DocumentDetails({ document, shown, onShow }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { invoice, files } = document
  return (
    <>
      <Facts
        pairs
        items={[
          [t('document.number'), document.number],
          [t('document.sentAt'), <time key="sent" dateTime={document.sentAt}>{tableDateTime(document.sentAt)}</time>],
          [t('document.subject'), document.subject],
          [t('document.kind'), t(`kind.${document.kind}`)],
          [t('document.period'), periodText(document.period, t, language)],
          [t('document.version'), document.version > 1 ? document.version : undefined],
          [t('document.amount'), invoice && money(invoice.amount, language)],
          [t('document.dueDate'), invoice && <DateAhead date={invoice.dueDate} waits={!invoice.paid && document.state !== 'withdrawn'} />],
          [t('document.paid'), invoice?.paidOn && longDate(invoice.paidOn, language)],
          [t('document.deadline'), document.state === 'open' && document.deadline ? <DateAhead date={document.deadline} waits since={document.sentAt} /> : undefined],
        ]}
      />
      <Facts
        items={[
          [t('document.explanation'), document.explanation],
          [t('document.attachments'), files.length > 0 ? <Attachments key="files" documentId={document.id} files={files} shown={shown} onShow={onShow} /> : t('document.noFiles')],
        ]}
      />
    </>
  )
}
