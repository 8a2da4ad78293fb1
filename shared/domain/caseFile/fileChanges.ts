import type { FileAct } from '../claim/acts.ts'
import { STAGES, type ClaimStage } from '../claim/stages.ts'
import type { CalendarDate } from '../../time/calendarDate.ts'
import { hearingsOf } from './hearings.ts'
import type { Person } from './person.ts'
import type { Proceedings } from './proceedings.ts'

/** Acts that change under which mark, with which office or before which judges a file is; what was before stays to be seen. */
export const FILE_CHANGES = [
  'renumber',
  'changeProsecution',
  'transfer',
  'changePanel',
  'join',
  'sever',
] as const satisfies readonly FileAct[]
/** One of `FILE_CHANGES`. */
export type FileChangeAct = (typeof FILE_CHANGES)[number]

/** Why a file goes over to another court: it has jurisdiction, or jurisdiction was transferred to it (ZKP, chapter on jurisdiction). */
export const TRANSFER_GROUNDS = ['jurisdiction', 'delegation'] as const
/** One of `TRANSFER_GROUNDS`. */
export type TransferGround = (typeof TRANSFER_GROUNDS)[number]

/**
 * One such change: `on` which day, what was `before` and `after` it (marks, codes of offices, ids of people or files), and under which
 * `mark` the file stood in a register that it has left.
 */
export type FileChange = Readonly<{
  act: FileChangeAct
  on: CalendarDate
  before: readonly string[]
  after: readonly string[]
  mark?: string | undefined
  ground?: TransferGround | undefined
}>

/** What is to be done with the paper of a claim after a change of its file. */
export type PaperRemedy = 'bearsOldMark' | 'tellProsecution' | 'decideAnew' | 'none'

type Papers = Readonly<Record<'issued' | 'decided', PaperRemedy>>

/**
 * An issued order stands as it is under the mark that it bears, and other offices are told of it; a decision that is not out
 * was made by judges who judge no longer, and is made anew by those who do.
 */
const REMEDIES: Readonly<Record<FileChangeAct, Papers>> = {
  renumber: { issued: 'bearsOldMark', decided: 'none' },
  changeProsecution: { issued: 'tellProsecution', decided: 'none' },
  transfer: { issued: 'none', decided: 'decideAnew' },
  changePanel: { issued: 'none', decided: 'decideAnew' },
  // An order stays with its claim in its own file.
  join: { issued: 'none', decided: 'none' },
  sever: { issued: 'none', decided: 'none' },
}

/** What is to be done with the paper of a claim at `stage` after the change; an order that was issued stands while its claim lives. */
export function paperRemedyAfter(act: FileChangeAct, stage: ClaimStage): PaperRemedy {
  if (STAGES[stage].issued) return REMEDIES[act].issued
  return stage === 'decided' ? REMEDIES[act].decided : 'none'
}

/**
 * Whether the main hearing begins anew before judges who sit from the day `from`: where a day of it was held before that
 * day (ZKP, chapter on the main hearing: immediacy, change of the panel).
 */
export function beginsAnew(proceedings: Pick<Proceedings, 'hearings'>, from: CalendarDate): boolean {
  return hearingsOf(proceedings, 'main').some(({ hearing }) => hearing.date < from)
}

/** The judges of a file that sit in it today: who was replaced sits no longer. */
export function sittingPanel<One extends Pick<Person, 'role' | 'satUntil'>>(people: readonly One[]): readonly One[] {
  return people.filter(({ role, satUntil }) => (role === 'judge' || role === 'panelMember') && satUntil === undefined)
}
