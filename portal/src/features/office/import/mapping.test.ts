import { expect, it } from 'vitest'
import { fieldOf, withColumn } from './mapping'

it('takes a column for one field, and a field from one column', () => {
  expect(withColumn({ name: 'Naam', email: 'Adres' }, 'Wie', 'name')).toEqual({ name: 'Wie', email: 'Adres' })
  expect(withColumn({ name: 'Naam', email: 'Adres' }, 'Adres', 'mobile')).toEqual({ name: 'Naam', mobile: 'Adres' })
  expect(withColumn({ name: 'Naam', email: 'Adres' }, 'Adres', undefined)).toEqual({ name: 'Naam' })
})

it('knows what a column is taken for', () => {
  expect(fieldOf({ name: 'Naam' }, 'Naam')).toBe('name')
  expect(fieldOf({ name: 'Naam' }, 'Adres')).toBeUndefined()
})
