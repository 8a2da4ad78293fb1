import { isoDate } from '../../shared/domain/caseFile/fields.ts'

/** The calendar date of this machine, or the fixed one of a test. */
export function todayFrom(fixed: string | undefined, now: () => Date): () => string {
  const date = isoDate.safeParse(fixed)
  return () => (date.success ? date.data : localDate(now()))
}

function localDate(instant: Date): string {
  const part = (value: number): string => String(value).padStart(2, '0')
  return `${String(instant.getFullYear())}-${part(instant.getMonth() + 1)}-${part(instant.getDate())}`
}

/** An instant where this machine stands: the day, an ISO date, and hours and minutes. */
export function localMoment(instant: string): Readonly<{ day: string; time: string }> {
  const at = new Date(instant)
  const time = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
  return { day: localDate(at), time }
}
