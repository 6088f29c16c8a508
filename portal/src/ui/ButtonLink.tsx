import { Link, type LinkProps } from 'react-router'
import styles from './Button.module.css'
import type { Look } from './Button'

/** Goes somewhere, and looks like a button. */
export function ButtonLink({ look = 'primary', small = false, ...rest }: Omit<LinkProps, 'className'> & { look?: Look; small?: boolean }) {
  return <Link {...rest} className={`${styles.button} ${styles[look]} ${small ? styles.small : ''}`} />
}
