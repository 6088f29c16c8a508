import { describe, expect, it } from 'vitest'
import { linesOf, placeOf } from './chart'

const points = [
  { day: '2026-08-01', filed: 0 },
  { day: '2026-08-11', required: 30, filed: 40 },
  { day: '2026-08-16', filed: 50, forecast: 50 },
  { day: '2026-08-21', required: 100, forecast: 60 },
]

describe('the chart of the extension scheme', () => {
  it('has its days where they lie between the first and the last', () => {
    expect(points.map(({ day }) => placeOf(day, points))).toEqual([0, 0.5, 0.75, 1])
    expect(placeOf('2026-08-01', [])).toBe(0)
  })

  it('rises on the days on which more has to be filed, and not in between', () => {
    expect(linesOf(points, 100).required).toBe('M0 400 H500 V280 H1000 V0')
  })

  it('has what is filed up to today and what is expected from there', () => {
    const { filed, area, forecast } = linesOf(points, 100)
    expect(filed).toBe('M0 400 L500 240 L750 200')
    expect(area).toBe('M0 400 L500 240 L750 200 V400 H0 Z')
    expect(forecast).toBe('M750 200 L1000 160')
  })

  it('draws nothing where there is nothing', () => {
    expect(linesOf([], 0)).toEqual({ required: '', filed: '', area: '', forecast: '' })
  })
})
