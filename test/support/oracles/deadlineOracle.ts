/** Deadlines by another method: native dates, one step of a day at a time, holidays written out by hand. */

const DAY = 86_400_000

function iso(day: Date): string {
  return day.toISOString().slice(0, 10)
}

function parsed(date: string): Date {
  return new Date(`${date}T00:00:00Z`)
}

function sunday(year: number, month: number, day: number): boolean {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() === 0
}

/** Days off of a year, `MM-DD`. */
function holidays(year: number): Set<string> {
  const free = new Set<string>()
  const pairs: [number, number][] = [
    [1, 1],
    [5, 1],
    [5, 21],
    [7, 13],
  ]
  if (year >= 2023) pairs.push([11, 13])
  for (const [month, day] of pairs) {
    const name = (number: number) => `${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`
    free.add(name(day)).add(name(day + 1))
    if (sunday(year, month, day) || sunday(year, month, day + 1)) free.add(name(day + 2))
  }
  if (year === 2022) free.add('11-13')
  return free
}

const byYear = new Map<number, Set<string>>()

/** Whether nobody works on the day. */
export function isDayOff(date: string, closed: readonly string[] = []): boolean {
  const day = parsed(date)
  const year = day.getUTCFullYear()
  const free = byYear.get(year) ?? holidays(year)
  byYear.set(year, free)
  return day.getUTCDay() === 0 || day.getUTCDay() === 6 || free.has(date.slice(5)) || closed.includes(date)
}

/** Last day of a period, by stepping days, or months one by one to the month in question. */
export function computeEndNaively(trigger: string, count: number, unit: string): string {
  let day = parsed(trigger)
  if (unit === 'days') {
    for (let step = 0; step < count; step += 1) day = new Date(day.getTime() + DAY)
    return iso(day)
  }
  const months = unit === 'years' ? count * 12 : count
  let end = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1))
  for (let step = 0; step < months; step += 1) {
    const month = end.getUTCMonth()
    while (end.getUTCMonth() === month) end = new Date(end.getTime() + DAY)
  }
  const month = end.getUTCMonth()
  while (end.getUTCDate() < day.getUTCDate()) {
    const next = new Date(end.getTime() + DAY)
    if (next.getUTCMonth() !== month) break
    end = next
  }
  return iso(end)
}

/** The first day from `date` on which somebody works. */
export function findNextWorkingDay(date: string, closed: readonly string[]): string {
  let day = date
  while (isDayOff(day, closed)) day = iso(new Date(parsed(day).getTime() + DAY))
  return day
}
