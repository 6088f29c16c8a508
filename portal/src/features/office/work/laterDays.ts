const day = 86_400_000

const dayAfter = (today: string, days: number) => new Date(Date.parse(`${today}T12:00:00Z`) + days * day)

const written = (date: Date) => date.toISOString().slice(0, 10)

/** The day after today: the first that something can be put off to. */
export const tomorrow = (today: string) => written(dayAfter(today, 1))

/**
 * Days that one often means by 'later', each once: tomorrow, the next Monday, and in two weeks.
 * @param today in Amsterdam, yyyy-MM-dd
 */
export function laterDays(today: string) {
  const toMonday = (8 - dayAfter(today, 0).getUTCDay()) % 7 || 7
  const days = [{ name: 'tomorrow', day: tomorrow(today) }, { name: 'monday', day: written(dayAfter(today, toMonday)) }, { name: 'fortnight', day: written(dayAfter(today, 14)) }] as const
  return days.filter((one, place) => days.findIndex((other) => other.day === one.day) === place)
}
