import { expect, it } from 'vitest'
import { asRequest, noDossier } from './newDossier'

it('sends what belongs to the type and was filled in, however it was typed', () => {
  const fields = { ...noDossier, name: ' Bakkerij B.V. ', vatNumber: '0010 00044 b37', kvkNumber: '', rsin: '1234 56782', bsn: '111222333' }
  expect(asRequest(fields)).toEqual({ type: 'organisation', name: 'Bakkerij B.V.', rsin: '123456782', vatNumber: '001000044B37' })
  expect(asRequest({ ...fields, type: 'personal' })).toEqual({ type: 'personal', name: 'Bakkerij B.V.', bsn: '111222333', vatNumber: '001000044B37' })
})
