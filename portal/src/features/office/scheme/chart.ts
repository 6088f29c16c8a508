import type { SchemePoint } from '../../../api/types'

/** Of the drawing, which is stretched to the room there is: only its proportions count. */
export const width = 1000
export const height = 400

export interface Lines {
  required: string
  filed: string
  /** Under the line of what is filed. */
  area: string
  forecast: string
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** Where a day lies between the first point and the last, 0 to 1. */
export function placeOf(day: string, points: SchemePoint[]) {
  const [first, last] = [points[0], points[points.length - 1]]
  if (!first || !last || first.day === last.day) return 0
  return (dayNumber(day) - dayNumber(first.day)) / (dayNumber(last.day) - dayNumber(first.day))
}

/** What is drawn of the points. What has to be filed rises on its days and not in between. */
export function linesOf(points: SchemePoint[], total: number): Lines {
  const x = (day: string) => round(placeOf(day, points) * width)
  const y = (count: number) => round(height - (total > 0 ? count / total : 0) * height)
  const path = (of: 'filed' | 'forecast') => lineOf(points.flatMap(({ day, [of]: count }) => (count === undefined ? [] : [`${x(day)} ${y(count)}`])))
  const steps = points.flatMap(({ day, required }) => (required === undefined ? [] : [`H${x(day)} V${y(required)}`]))
  const filed = path('filed')
  const lastFiled = points.findLast(({ filed: count }) => count !== undefined)
  return {
    required: steps.length > 0 ? `M0 ${height} ${steps.join(' ')}` : '',
    filed,
    area: filed && lastFiled ? `${filed} V${height} H0 Z` : '',
    forecast: path('forecast'),
  }
}

const lineOf = (places: string[]) => (places.length > 0 ? `M${places.join(' L')}` : '')

const round = (value: number) => Math.round(value * 10) / 10
