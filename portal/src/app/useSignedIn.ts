import { useOutletContext } from 'react-router'
import type { Me } from '../api/types'

/** Who is signed in; on pages inside the shell there always is someone. */
export const useSignedIn = () => useOutletContext<Me>()
