import { useRouteError } from 'react-router'
import { CallFailed } from './CallFailed'
import { Frame } from './Frame'

/** The last net: a page that broke while it was being drawn or fetched. */
export function ErrorPage() {
  return <Frame><CallFailed error={useRouteError()} retry={() => window.location.reload()} /></Frame>
}
