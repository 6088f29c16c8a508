import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SeveralSigned } from '../../../../api/types'
import { Icon } from '../../../../ui/Icon'
import { Notice } from '../../../../ui/Notice'
import styles from '../../Approval.module.css'
import result from './SeveralResult.module.css'

interface Props {
  items: SeveralSigned['items']
  subjectOf: (id: string) => string
}

/** What came of each document, and what follows. */
export function SeveralResult({ items, subjectOf }: Props) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  const signed = items.filter(({ document }) => document)
  useLayoutEffect(() => heading.current?.focus(), [])
  return (
    <section className={styles.actions} aria-labelledby="signed-several" data-signed={signed.length}>
      <h2 id="signed-several" ref={heading} tabIndex={-1}>{t('several.done', { count: signed.length })}</h2>
      <ul role="list" className={result.list}>
        {items.map(({ id, document, detail }) => (
          <li key={id}>
            <Icon name={document ? 'check' : 'cross'} />
            <span>
              <Link to={`/documenten/${id}`}>{subjectOf(id)}</Link>
              <span className="muted small">{document ? t(document.state === 'signed' ? 'several.sealing' : 'several.waiting') : detail}</span>
            </span>
          </li>
        ))}
      </ul>
      {signed.length < items.length && <Notice tone="attention">{t('several.notAll')}</Notice>}
      <p><Link to="/">{t('several.toStart')}</Link></p>
    </section>
  )
}
