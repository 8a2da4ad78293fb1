import { ageOn } from '../../time/calendarDate.ts'
import type { Person } from '../caseFile/person.ts'

/** What figures tell of somebody's age. */
export const AGE_GROUPS = ['child', 'adult', 'unknown'] as const
/** One of `AGE_GROUPS`. */
export type AgeGroup = (typeof AGE_GROUPS)[number]

const ADULT_YEARS = 18

/** The day on which somebody's age counts: of identification, else of the indictment. */
export function dayOfAge(
  { identification }: Pick<Person, 'identification'>,
  indicted: string | undefined,
): string | undefined {
  return identification?.date ?? indicted
}

/**
 * Child or adult on a day; a child is under 18, and of whom a day is missing nothing is known. Never fails. Source: Convention
 * on the Rights of the Child, art. 1; domain §16.2.
 */
export function ageGroupOn(birthDate: string | undefined, on: string | undefined): AgeGroup {
  if (birthDate === undefined || on === undefined) return 'unknown'
  return ageOn(birthDate, on) < ADULT_YEARS ? 'child' : 'adult'
}
