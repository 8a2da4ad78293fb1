import { PRACTICE_PREFIX } from '../../shared/domain/staff/installationKind.ts'
import type { NaknadaCase } from '../../shared/exchange/naknadaCase.ts'
import { addDays, daysBetween } from '../../shared/time/calendarDate.ts'

/** Who the injured party of one invented case is. */
export type PracticeVictim = Readonly<{ name: string; letter: string }>

/** The day on which the case of the project stands as it is written. */
const WRITTEN_ON = '2026-06-15'
const DATE = /^\d{4}-\d{2}-\d{2}$/
const WEEK = 7
/** To whom the victims of practice let themselves be known, so that a coordinator has whom to help. */
const CONSENTING = ['coordinator', 'supportServices', 'legalAid'] as const

/**
 * An invented case of the project as one of practice: with marks of its own, another injured party, and its days moved by whole
 * weeks to where the machine stands, so that what is due is due today. Days of birth stay.
 */
export function practiceForm(
  written: NaknadaCase,
  { number, victim, today }: Readonly<{ number: number; victim: PracticeVictim; today: string }>,
): NaknadaCase {
  const { expect: _expect, note: _note, decision: _decision, ...form } = written
  const year = today.slice(2, 4)
  const moved = { ...moveToToday(form, today), people: form.people }
  const { courtMark: _mark, ...proceedings } = moved.case
  return {
    ...moved,
    practice: true,
    case: { ...proceedings, prosecutionMark: `${PRACTICE_PREFIX}Kt.br.${String(number)}/${year}` },
    people: moved.people.map((person) => {
      if (person.role !== 'injuredParty') return person
      const { jmbg: _jmbg, identification = { status: 'formal' as const }, ...rest } = person
      const pseudonym = { cnr: `Oštećena ${victim.letter}`, en: `Injured party ${victim.letter}` }
      const consents = CONSENTING.map((recipient) => ({ recipient, given: true }))
      return { ...rest, name: victim.name, pseudonym, identification: { ...identification, consents } }
    }),
  }
}

/** The mark that a court gives to the case of that number. */
export function practiceCourtMark(number: number, today: string): string {
  return `${PRACTICE_PREFIX}K.br.${String(number)}/${today.slice(2, 4)}`
}

/** What was written of the case of the project, with its days moved by whole weeks. */
export function moveToToday<Value>(value: Value, today: string): Value {
  return moveDates(value, Math.floor(daysBetween(WRITTEN_ON, today) / WEEK) * WEEK) as Value
}

function moveDates(value: unknown, days: number): unknown {
  if (typeof value === 'string') return DATE.test(value) ? addDays(value, days) : value
  if (Array.isArray(value)) return value.map((one) => moveDates(one, days))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, moveDates(one, days)]))
}
