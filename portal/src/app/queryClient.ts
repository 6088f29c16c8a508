import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import i18next from 'i18next'
import { otherPersonCame } from '../api/whoseSession'
import { ApiProblem, hasCode, hasStatus } from '../api/problem'

type Listener = () => void
let sessionEnded: Listener = () => undefined

/** What to do when any call says that there is no session (any more). The shell sets it. */
export function onSessionEnded(listener: Listener) {
  sessionEnded = listener
}

// While signing in other things are refused with 401 too: a password, a code, a passkey.
const withoutSession = (error: unknown) => hasCode(error, 'not-signed-in') || (hasStatus(error, 401) && hasCode(error, 'unexpected'))
const watch = (error: unknown) => {
  if (withoutSession(error)) sessionEnded()
  if (hasCode(error, 'other-session')) otherPersonCame()
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watch }),
  mutationCache: new MutationCache({ onError: watch }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What the portal refused, it refuses again; only a hiccup is worth another try.
      retry: (count, error) => count < 2 && !(error instanceof ApiProblem && error.status < 500),
    },
    // Offline a decision fails at once and says so, instead of leaving later without anyone looking.
    mutations: { networkMode: 'always', retry: false },
  },
})

// Their figures have names and remarks in the language they were fetched in.
i18next.on('languageChanged', () => void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('document') }))
