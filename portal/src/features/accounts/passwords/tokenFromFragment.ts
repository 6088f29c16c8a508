/** The token of a password link stands in the fragment, so that it never reaches a server log. */
export function tokenFromFragment(hash: string): string | undefined {
  return new URLSearchParams(hash.replace(/^#/, '')).get('token') || undefined
}
