import { Icon } from '../../../ui/Icon'
import styles from './Security.module.css'

/** How a thing stands: a word with a small mark, never colour alone. */
export function Mark({ on, children }: { on: boolean; children: string }) {
  return <span className={`${styles.mark} ${on ? styles.on : ''}`}><Icon name={on ? 'check' : 'minus'} size={16} />{children}</span>
}
