import { expect, it } from 'vitest'
import { ApiProblem } from '../api/problem'
import { formErrors } from './formErrors'

const words = { failed: 'Niet gelukt.', offline: 'Geen verbinding.' }
const of = (problem: ConstructorParameters<typeof ApiProblem>[0]) => formErrors(new ApiProblem(problem), ['name', 'bsn'], words)

it('puts what is wrong with a field at that field, and the rest above the form', () => {
  expect(of({ status: 400, errors: { bsn: ['Dit is geen geldig BSN.'], other: ['Kan niet.'] } })).toEqual([
    { field: 'bsn', message: 'Dit is geen geldig BSN.' },
    { field: undefined, message: 'Kan niet.' },
  ])
})

it('repeats what the portal said, but not of its own mistakes', () => {
  expect(of({ status: 409, title: 'Dit adres is al in gebruik.' })).toEqual([{ message: 'Dit adres is al in gebruik.' }])
  expect(of({ status: 500, title: 'Er ging iets mis.' })).toEqual([{ message: 'Niet gelukt.' }])
})

it('says so when there was no answer', () => expect(formErrors(new TypeError('fetch'), [], words)).toEqual([{ message: 'Geen verbinding.' }]))
