import { useTranslation } from 'react-i18next'
import type { Document } from '../../api/types'
import { money } from '../../format/numbers'
import nl from '../../locales/nl.json'
import { useLanguage } from '../../locales/i18n'
import styles from './Figures.module.css'

type Name = keyof (typeof nl)['figures']['names'] & string

/** The main figures of a return, as they are filed. */
export function Figures({ document: { figures = [], outcome, state } }: { document: Document }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const known = figures.filter((figure): figure is { name: Name; amount: number } => Object.hasOwn(nl.figures.names, figure.name))
  if (known.length === 0) return null
  return (
    <section aria-labelledby="figures" className={styles.section} data-figures>
      <h2 id="figures">{t('figures.title')}</h2>
      <dl className={styles.rows}>
        {known.map(({ name, amount }) => (
          <div key={name}>
            <dt>{t(`figures.names.${name}`)}</dt>
            <dd className="figures">{money(amount, language)}</dd>
          </div>
        ))}
      </dl>
      {!outcome && state !== 'withdrawn' && <p className="muted small">{t('figures.more')}</p>}
    </section>
  )
}
