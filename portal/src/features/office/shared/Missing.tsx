import { ButtonLink } from '../../../ui/ButtonLink'
import { PageBar } from './PageBar'

/** Something that is not there, and where to look for it. */
export function Missing({ title, text, to, label }: { title: string; text: string; to: string; label: string }) {
  return (
    <div className="stack">
      <PageBar title={title} note={text} />
      <div><ButtonLink to={to}>{label}</ButtonLink></div>
    </div>
  )
}
