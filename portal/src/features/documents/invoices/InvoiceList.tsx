import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { kindsThat } from '../../../api/kinds'
import type { Dossier } from '../../../api/types'
import { money } from '../../../format/numbers'
import { useLanguage } from '../../../locales/i18n'
import { Empty } from '../../../ui/Empty'
import { phone, useMedia } from '../../../ui/useMedia'
import { DocumentPages } from '../DocumentPages'
import { useDocuments } from '../listDocuments'
import { ColumnPanel } from '../table/ColumnPanel'
import { useDocumentTable } from '../table/useDocumentTable'
import styles from './InvoiceList.module.css'
import { toPay } from './toPay'

const invoices = kindsThat(({ invoice }) => invoice)

export function InvoiceList({ dossier }: { dossier: Dossier | undefined }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const query = useDocuments(dossier?.id, { kind: invoices })
  const documents = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data])
  const model = useDocumentTable('invoices', documents)
  const onPhone = useMedia(phone)
  const open = toPay(documents)
  return (
    <>
      {documents.length > 0 && (
        <div className={styles.top}>
          <p className={styles.open}>{open === 0 ? t('invoices.nothingOpen') : t(query.hasNextPage ? 'invoices.openPart' : 'invoices.open', { amount: money(open, language) })}</p>
          {!onPhone && <ColumnPanel model={model} />}
        </div>
      )}
      <DocumentPages
        query={query}
        model={model}
        caption={t('invoices.caption', { name: dossier?.name })}
        failed={t('invoices.failed')}
        empty={<Empty title={t('invoices.emptyTitle')}>{t('invoices.empty')}</Empty>}
      />
    </>
  )
}
