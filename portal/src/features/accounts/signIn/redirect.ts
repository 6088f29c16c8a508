const origin = 'https://portal.invalid'

/** Where to go after signing in: a path of this site, never another one, never Inloggen itself. */
export function safePath(value: string | null | undefined): string {
  if (!value?.startsWith('/') || value.startsWith('//') || /[\\\s]/.test(value)) return '/'
  try {
    const url = new URL(value, origin)
    if (url.origin !== origin || url.pathname.startsWith('//') || ['/inloggen', '/wachtwoord', '/wachtwoord-opvragen'].includes(url.pathname)) return '/'
    return url.pathname + url.search + url.hash
  } catch {
    return '/'
  }
}

export const signInPath = (from: string) => {
  const path = safePath(from)
  return path === '/' ? '/inloggen' : `/inloggen?naar=${encodeURIComponent(path)}`
}
