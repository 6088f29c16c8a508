import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { rowKey } from './rowKey'
import styles from './Work.module.css'

const linkIn = (row: Element | undefined) => row?.querySelector<HTMLElement>('th a')

/**
 * A table that one walks through with the keyboard. The keys are heard only where the focus is in it, and move it from the link of one row to that
 * of another: to a screen reader it stays a table with links. When a row is done and goes, the next one has the focus.
 */
export function RowKeys({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const last = useRef<{ row: Element; at: number }>(undefined)
  const rowsNow = () => [...(box.current?.querySelectorAll('tbody tr') ?? [])]
  const onFocus = ({ target }: FocusEvent) => {
    const rows = rowsNow()
    const at = rows.findIndex((row) => row.contains(target))
    const row = rows[at]
    if (row) last.current = { row, at }
  }
  // After each change of the page: a dialog that closes leaves the focus nowhere when what opened it is gone.
  useEffect(() => {
    if (!last.current || last.current.row.isConnected || document.activeElement !== document.body) return
    const rows = rowsNow()
    linkIn(rows[Math.min(last.current.at, rows.length - 1)])?.focus()
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const focused = event.target
    if (event.defaultPrevented || !(focused instanceof HTMLElement) || focused.closest('dialog, input:not([type=checkbox]), select, textarea')) return
    const move = rowKey(event, focused.matches('a'))
    const rows = rowsNow()
    const at = rows.findIndex((row) => row.contains(focused))
    if (!move || at < 0) return
    event.preventDefault()
    if (move === 'toggle') rows[at]?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
    else linkIn(rows[at + (move === 'next' ? 1 : -1)])?.focus()
  }
  return (
    // Hears what bubbles up from the links, boxes and buttons of its rows; it is nothing to press itself.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={box} className={styles.rows} onFocus={onFocus} onKeyDown={onKeyDown}>{children}</div>
  )
}

/** What the keys do, for who has a keyboard. */
export function KeysHint() {
  const { t } = useTranslation('office')
  return <p className={styles.hint}><Trans t={t} i18nKey="work.keys" components={{ kbd: <kbd /> }} /></p>
}
