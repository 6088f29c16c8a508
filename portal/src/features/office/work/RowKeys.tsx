import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { rowKey } from './rowKey'
import styles from './Work.module.css'

/**
 * A table that one walks through with the keyboard. The keys are heard only where the focus is in it, and move it from the link of one row to that
 * of another: to a screen reader it stays a table with links.
 */
export function RowKeys({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const focused = event.target
    if (event.defaultPrevented || !(focused instanceof HTMLElement) || focused.closest('dialog, input:not([type=checkbox]), select, textarea')) return
    const move = rowKey(event, focused.matches('a'))
    const rows = [...(box.current?.querySelectorAll<HTMLElement>('tbody tr') ?? [])]
    const at = rows.findIndex((row) => row.contains(focused))
    if (!move || at < 0) return
    event.preventDefault()
    if (move === 'toggle') rows[at]?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
    else rows[at + (move === 'next' ? 1 : -1)]?.querySelector<HTMLElement>('th a')?.focus()
  }
  return (
    // Hears what bubbles up from the links, boxes and buttons of its rows; it is nothing to press itself.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={box} className={styles.rows} onKeyDown={onKeyDown}>{children}</div>
  )
}

/** What the keys do, for who has a keyboard. */
export function KeysHint() {
  const { t } = useTranslation('office')
  return <p className={styles.hint}><Trans t={t} i18nKey="work.keys" components={{ kbd: <kbd /> }} /></p>
}
