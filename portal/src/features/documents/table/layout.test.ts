import { describe, expect, it } from 'vitest'
import { change, clampWidth, layoutOf, moveTo, neighbour, placesOf } from './layout'

const defaults = [{ id: 'number' }, { id: 'subject', fixed: true }, { id: 'period', hidden: true }, { id: 'state' }]
const standard = placesOf(defaults, undefined)
const ids = (places: { id: string }[]) => places.map(({ id }) => id)

describe('a kept layout', () => {
  it('is the standard one as long as nothing was arranged', () => {
    expect(placesOf(defaults, { columns: [] })).toEqual(standard)
    expect(standard[2]).toEqual({ id: 'period', hidden: true })
  })

  it('comes back as it was kept', () => {
    const arranged = change(change(moveTo(standard, 'state', 'number'), 'number', { hidden: true }), 'period', { hidden: false, width: 210 })
    expect(placesOf(defaults, layoutOf(arranged))).toEqual(arranged)
  })

  it('drops what is no column any more and adds what is new', () => {
    const places = placesOf(defaults, { columns: [{ id: 'state', width: 9000 }, { id: 'gone', width: 5 }, { id: 'state', width: 100 }] })
    expect(places).toEqual([{ id: 'state', hidden: false, width: 640 }, ...standard.filter(({ id }) => id !== 'state')])
  })

  it('never hides the column that opens the document', () => {
    expect(placesOf(defaults, { columns: [{ id: 'subject', hidden: true }] })[0]).toEqual({ id: 'subject', hidden: false })
  })
})

describe('moving a column', () => {
  it('takes the place of another one', () => {
    expect(ids(moveTo(standard, 'number', 'period'))).toEqual(['subject', 'period', 'number', 'state'])
    expect(ids(moveTo(standard, 'state', 'subject'))).toEqual(['number', 'state', 'subject', 'period'])
    expect(moveTo(standard, 'number', 'gone')).toBe(standard)
  })

  it('steps over hidden columns and stops at the ends', () => {
    expect(neighbour(standard, 'subject', 1)).toBe('state')
    expect(neighbour(standard, 'state', -1)).toBe('subject')
    expect(neighbour(standard, 'state', 1)).toBeUndefined()
    expect(neighbour(standard, 'number', -1)).toBeUndefined()
  })
})

it.each([[10, 72], [200.4, 200], [2000, 640]])('a width of %i becomes %i', (asked, given) => expect(clampWidth(asked)).toBe(given))
