import type { CaseId } from '../../../shared/contract/ids.ts'
import type { ScheduleOffice } from './scheduleOffice.ts'

/** Words that are of no case. */
export const CLAUSE_WORDS = {
  place: 'evidence',
  title: { cnr: 'Nalaz jasan', en: 'Finding clear' },
  text: { cnr: 'Nalaz vještaka […] je jasan i potpun.', en: 'The finding of the expert […] is clear and complete.' },
} as const

/** A term that does not ship. */
export const TERM_WORDS = {
  cnr: 'vještak ekonomske struke',
  en: 'forensic economist',
  note: 'po praksi ovog suda',
} as const

/** Everything that is done with a clause of judgeA, written in a file of that judge, with one of the court, and with a term of it. */
export async function useClauses(office: ScheduleOffice, caseId: CaseId): Promise<void> {
  await office.as('judgeA')
  const first = await office.ask('clause.save', { caseId, ...CLAUSE_WORDS })
  await office.ask('clause.propose', first)
  await office.as('headOfCourt')
  await office.ask('clause.list', {})
  await office.ask('clause.release', first)
  await office.as('judgeA')
  const second = await office.ask('clause.save', { caseId, ...CLAUSE_WORDS, after: first })
  await office.ask('clause.propose', second)
  await office.as('headOfCourt')
  await office.ask('clause.refuse', { ...second, reason: 'previše opšta za sve predmete' })
  await office.ask('clause.recall', { ...first, reason: 'sud je promijenio praksu' })
  await office.as('judgeA')
  await office.ask('clause.withdraw', { id: first.id })
  const { id } = await office.ask('term.add', { caseId, ...TERM_WORDS })
  await office.ask('term.list', {})
  await office.ask('term.withdraw', { id })
}
