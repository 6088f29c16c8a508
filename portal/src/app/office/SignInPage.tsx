import '../../locales/office'
import { SignInResult } from '../../features/office/session/SignInResult'
import { Frame } from '../Frame'

/** Where the authority sends staff back to, signed in or out. */
export default function SignInPage() {
  return <Frame home="/kantoor"><SignInResult /></Frame>
}
