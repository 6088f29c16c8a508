import { type ReactNode, useLayoutEffect, useId, useRef } from 'react'
import styles from './Dialog.module.css'

interface Props {
  title: string
  onClose: () => void
  children: ReactNode
}

/** Asks something before going on. It is there as long as it is drawn; Escape closes it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, children }: Props) {
  const box = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  // Before anything is painted: whoever types on at once types into it.
  useLayoutEffect(() => {
    const dialog = box.current
    const opener = document.activeElement
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  return (
    <dialog ref={box} className={styles.dialog} aria-labelledby={titleId} onCancel={(event) => { event.preventDefault(); onClose() }}>
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  )
}
