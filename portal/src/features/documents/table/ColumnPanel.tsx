import { useTranslation } from 'react-i18next'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { Icon, type IconName } from '../../../ui/Icon'
import { Menu } from '../../../ui/Menu'
import styles from './ColumnPanel.module.css'
import { change, clampWidth, moveTo, neighbour } from './layout'
import type { DocumentTableModel } from './useDocumentTable'

const step = 40

/** Kolommen: everything the mouse can do with the columns, with buttons. */
export function ColumnPanel({ model: { table, layout } }: { model: DocumentTableModel }) {
  const { t } = useTranslation()
  const { places, current, arrange, reset } = layout
  const nameOf = (id: string) => String(table.getColumn(id)?.columnDef.header ?? id)

  const show = (id: string, hidden: boolean) => {
    arrange(change(current(), id, { hidden }))
    announce(t(hidden ? 'table.hidden' : 'table.shown', { column: nameOf(id) }))
  }
  const move = (id: string, by: -1 | 1) => {
    const target = neighbour(current(), id, by)
    if (!target) return
    const moved = moveTo(current(), id, target)
    const visible = moved.filter((column) => !column.hidden)
    arrange(moved)
    announce(t('table.moved', { column: nameOf(id), place: visible.findIndex((column) => column.id === id) + 1, count: visible.length }))
  }
  const resize = (id: string, by: number) => {
    const width = clampWidth((current().find((column) => column.id === id)?.width ?? table.getColumn(id)?.getSize() ?? 0) + by)
    arrange(change(current(), id, { width }))
    announce(t('table.width', { column: nameOf(id), width }))
  }
  const tool = (icon: IconName, label: string, run: () => void, off = false) => (
    <button type="button" className={styles.tool} aria-label={label} title={label} aria-disabled={off || undefined} onClick={off ? undefined : run}><Icon name={icon} size={18} /></button>
  )
  return (
    <Menu look="page" face={<><Icon name="columns" size={18} />{t('table.columns')}</>}>
      {() => (
        <div className={styles.panel}>
          <p className="muted small">{t('table.columnsHelp')}</p>
          <ul role="list">
            {places.map(({ id, hidden }) => (
              <li key={id}>
                <label><input type="checkbox" checked={!hidden} disabled={!table.getColumn(id)?.getCanHide()} aria-label={t('table.show', { column: nameOf(id) })} onChange={() => show(id, !hidden)} />{nameOf(id)}</label>
                {!hidden && (
                  <span className={styles.tools}>
                    {tool('left', t('table.left', { column: nameOf(id) }), () => move(id, -1), !neighbour(places, id, -1))}
                    {tool('right', t('table.right', { column: nameOf(id) }), () => move(id, 1), !neighbour(places, id, 1))}
                    {tool('narrower', t('table.narrower', { column: nameOf(id) }), () => resize(id, -step))}
                    {tool('wider', t('table.wider', { column: nameOf(id) }), () => resize(id, step))}
                  </span>
                )}
              </li>
            ))}
          </ul>
          <div><Button look="quiet" onClick={() => { reset(); announce(t('table.reset')) }}>{t('table.standard')}</Button></div>
        </div>
      )}
    </Menu>
  )
}
