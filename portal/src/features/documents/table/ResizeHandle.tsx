import { type PointerEvent, useRef } from 'react'
import styles from './DocumentTable.module.css'
import { clampWidth } from './layout'

interface Props {
  widthNow: () => number
  onResize: (width: number) => void
  onResized: (width: number) => void
}

/** The edge of a column, to be dragged. Hidden from the keyboard and screen readers: they have the panel Kolommen. */
export function ResizeHandle({ widthNow, onResize, onResized }: Props) {
  const start = useRef<{ x: number; width: number }>(undefined)
  const widthAt = (event: PointerEvent) => clampWidth((start.current?.width ?? 0) + event.clientX - (start.current?.x ?? 0))
  const stop = (event: PointerEvent) => {
    if (start.current && event.clientX !== start.current.x) onResized(widthAt(event))
    start.current = undefined
  }
  return (
    <span
      aria-hidden="true"
      className={styles.handle}
      onPointerDown={(event) => {
        // Without this the browser would begin to drag the whole column, or to select text.
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { x: event.clientX, width: widthNow() }
      }}
      onPointerMove={(event) => start.current && onResize(widthAt(event))}
      onPointerUp={stop}
      onPointerCancel={stop}
    />
  )
}
