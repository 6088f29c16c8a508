import { useTranslation } from 'react-i18next'
import type { DocumentFile, OfficeDocument } from '../../../api/types'
import { tableDateTime } from '../../../format/dates'
import { useLanguage } from '../../../locales/i18n'
import { Facts } from '../../../ui/Facts'
import { outcomeText } from '../../../ui/outcomeText'
import { periodText } from '../../../ui/periodText'
import office from '../office.module.css'
import { useNames } from '../shared/useNames'
import { FileList } from './FileList'

interface Props {
  document: OfficeDocument
  shown: DocumentFile | undefined
  onShow: (fileId: string) => void
}

export function Details({ document, shown, onShow }: Props) {
  const { t } = useTranslation('office')
  const portal = useTranslation().t
  const { kindName, folderName } = useNames()
  const language = useLanguage()
  const outcome = document.outcome && outcomeText(document.outcome, portal, language)
  return (
    <section className={office.card} aria-labelledby="details">
      <h2 id="details">{t('document.details')}</h2>
      <Facts
        items={[
          [portal('document.number'), document.number],
          [portal('document.kind'), kindName(document.kind)],
          [portal('document.period'), document.period && periodText(document.period, portal, language)],
          [portal('receipt.outcome'), outcome?.sentence],
          [t('dossier.folder'), folderName(document.folder)],
          [portal('document.sentAt'), <time key="sent" dateTime={document.sentAt}>{tableDateTime(document.sentAt)}</time>],
          [t('remind.last'), document.remindedAt && <>{t('remind.by', { date: tableDateTime(document.remindedAt), name: document.remindedBy })}</>],
          [portal('document.explanation'), document.explanation],
          [t('document.files'), <FileList key="files" files={document.files} shown={shown} onShow={onShow} />],
        ]}
      />
    </section>
  )
}
