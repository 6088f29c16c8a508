import { useTranslation } from 'react-i18next'
import { useMatches } from 'react-router'
import card from '../ui/EntryCard.module.css'
import { Skeleton } from '../ui/Skeleton'
import type { Handle } from './page'
import styles from './PageWaiting.module.css'

export type Shape = 'list' | 'document' | 'form' | 'card'

/** In the place of a page as long as its code, or who is signed in, is on its way; in the shape of what comes. */
export function PageWaiting() {
  const { t } = useTranslation()
  const shape = (useMatches().at(-1)?.handle as Handle | undefined)?.shape ?? 'list'
  const lines = <><Skeleton width="half" /><Skeleton width="long" /><Skeleton width="half" /></>
  return (
    <div className={shape === 'card' ? card.card : styles.page} data-shape={shape} aria-busy="true">
      <h1 className="sr-only">{t('loading')}</h1>
      <div><Skeleton width="short" /><Skeleton width="half" tall /></div>
      {shape === 'document' && <div className={styles.columns}><div>{lines}<div className={styles.paper} /></div><div className={styles.box}>{lines}</div></div>}
      {shape === 'list' && ['a', 'b', 'c'].map((row) => <div key={row} className={styles.box}><Skeleton width="half" /><Skeleton width="long" /></div>)}
      {(shape === 'form' || shape === 'card') && ['a', 'b'].map((field) => <div key={field}><Skeleton width="short" /><Skeleton tall /></div>)}
    </div>
  )
}
