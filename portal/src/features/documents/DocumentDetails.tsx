import { useTranslation } from 'react-i18next'
import type { Document, DocumentFile } from '../../api/types'
import { longDate, tableDateTime } from '../../format/dates'
import { parsePeriod } from '../../format/period'
import { useLanguage } from '../../locales/i18n'
import { DueDate } from '../../ui/DueDate'
import { Facts } from '../../ui/Facts'
import { Attachments } from './Attachments'

interface Props {
  document: Document
  shown: DocumentFile | undefined
  onShow: (file: DocumentFile) => void
}

/** Everything the portal knows of the document itself, as the manual lists it. */
export function DocumentDetails({ document, shown, onShow }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const period = document.period ? parsePeriod(document.period, language) : undefined
  return (
    <>
      <Facts
        pairs
        items={[
          [t('document.number'), document.number],
          [t('document.sentAt'), <time key="sent" dateTime={document.sentAt}>{tableDateTime(document.sentAt)}</time>],
          [t('document.subject'), document.subject],
          [t('document.kind'), t(`kind.${document.kind}`)],
          [t('document.period'), period ? t(`period.${period.kind}`, { ...period }) : document.period],
          [t('document.deadline'), document.state === 'open' && document.deadline ? <Deadline date={document.deadline} /> : undefined],
        ]}
      />
      <Facts
        items={[
          [t('document.explanation'), document.explanation],
          [t('document.attachments'), <Attachments key="files" document={document} shown={shown} onShow={onShow} />],
        ]}
      />
    </>
  )
}

function Deadline({ date }: { date: string }) {
  const language = useLanguage()
  return <>{longDate(date, language)} <DueDate date={date} /></>
}
