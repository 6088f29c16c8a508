import { WebAuthnError } from '@simplewebauthn/browser'
import { expect, it } from 'vitest'
import { ApiProblem } from '../../../api/problem'
import { passkeyProblem } from './passkeyProblem'

const named = (name: string) => Object.assign(new Error('…'), { name })

it('tells a passkey that was there already from one that was not given', () => {
  const known = new WebAuthnError({ message: '…', code: 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED', cause: named('InvalidStateError') })
  expect(passkeyProblem(known)).toBe('problems.passkeyKnown')
  expect(passkeyProblem(named('NotAllowedError'))).toBe('problems.passkeyCancelled')
  expect(passkeyProblem(named('SecurityError'))).toBe('problems.passkeyFailed')
})

it('leaves what the portal or the network says to them', () => {
  expect(passkeyProblem(new ApiProblem({ status: 401, code: 'passkey-invalid' }))).toBeUndefined()
  expect(passkeyProblem(new TypeError('Failed to fetch'))).toBeUndefined()
})
