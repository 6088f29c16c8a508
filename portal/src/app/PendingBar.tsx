import { useNavigation } from 'react-router'
import styles from './PendingBar.module.css'

/** A line at the very top while the page that was asked for is on its way: the click has been heard. */
export function PendingBar() {
  const { state } = useNavigation()
  return <div className={`${styles.bar} ${state === 'idle' ? '' : styles.on}`} data-pending={state !== 'idle'} aria-hidden="true" />
}
