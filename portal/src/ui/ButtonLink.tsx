import { Link, type LinkProps } from 'react-router'
import styles from './Button.module.css'
import type { Look } from './Button'

/** Goes somewhere, and looks like a button. */
export function ButtonLink({ look = 'primary', ...rest }: Omit<LinkProps, 'className'> & { look?: Look }) {
  return <Link {...rest} className={`${styles.button} ${styles[look]}`} />
}
