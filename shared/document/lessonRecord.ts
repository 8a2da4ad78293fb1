import type { Role } from '../domain/staff/roles.ts'

/** A moment where the machine stands: an ISO date, and hours and minutes. */
export type LessonMoment = Readonly<{ day: string; time: string }>

/** What came of a lesson, on its way to paper; a step without a moment was missed. */
export type LessonRecord = Readonly<{
  role: Role
  from: LessonMoment
  until: LessonMoment
  steps: readonly Readonly<{ id: string; at?: LessonMoment }>[]
}>
