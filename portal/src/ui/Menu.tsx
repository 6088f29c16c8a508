import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Icon } from './Icon'
import styles from './Menu.module.css'

interface Props {
  /** Accessible name of the button, where its face does not say it all. */
  label?: string
  face: ReactNode
  /** On a page it looks like a button there, instead of like the header; in the bar at the bottom its panel stands above it. */
  look?: 'header' | 'page' | 'bar'
  /** Whether where one is, is among what it opens. */
  current?: boolean
  children: (close: () => void) => ReactNode
}

const panels = { header: '', page: styles.onPage, bar: styles.fromBar }

/** A button that opens a small panel under it. Escape and a click elsewhere close it. */
export function Menu({ label, face, look = 'header', current = false, children }: Props) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [open])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    setOpen(false)
    button.current?.focus()
  }
  return (
    // The panel is part of this box, so one listener hears Escape from the button and from the panel.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={box} className={styles.box} onKeyDown={onKeyDown}>
      <button ref={button} type="button" className={`${styles.button} ${look === 'page' ? styles.page : ''}`} aria-label={label} aria-expanded={open} aria-current={current || undefined} onClick={() => setOpen(!open)}>
        {face}
        {look !== 'bar' && <Icon name="chevron" size={18} />}
      </button>
      {open && <div className={`${styles.panel} ${panels[look]}`}>{children(() => setOpen(false))}</div>}
    </div>
  )
}
