import type { ReactNode } from 'react'
import { Icon, type IconName } from '../../../ui/Icon'

interface Props {
  icon: IconName
  name: ReactNode
  /** What is known of it, in small letters. */
  about?: ReactNode
  /** What can be done with it. */
  children?: ReactNode
}

/** One of the things that an account has, in a list of them. */
export function Row({ icon, name, about, children }: Props) {
  return (
    <li>
      <Icon name={icon} size={24} />
      <div>
        <strong>{name}</strong>
        {about !== undefined && <p className="muted small figures">{about}</p>}
      </div>
      {children}
    </li>
  )
}
