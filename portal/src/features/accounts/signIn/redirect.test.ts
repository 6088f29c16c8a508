import { describe, expect, it } from 'vitest'
import { safePath, signInPath } from './redirect'

describe('after signing in', () => {
  it.each(['/', '/documenten/42', '/dossier?map=Fiscaal', '/documenten/42#actions'])('goes back to %s', (path) => expect(safePath(path)).toBe(path))

  it.each([null, '', 'dossier', 'https://kwaad.example/', '//kwaad.example', '/\\kwaad.example', '/\t/kwaad.example', '/.//kwaad.example', 'javascript:alert(1)', '/inloggen', '/wachtwoord'])(
    'goes to the start page instead of %s',
    (path) => expect(safePath(path)).toBe('/'),
  )

  it('remembers where one was going', () => {
    expect(signInPath('/dossier?map=Fiscaal')).toBe('/inloggen?naar=%2Fdossier%3Fmap%3DFiscaal')
    expect(signInPath('/')).toBe('/inloggen')
  })
})
