import type { Input } from '../../../shared/contract/channels.ts'
import { caseId as caseIdForm } from '../../../shared/contract/ids.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { canMove, type ClaimMove } from '../../../shared/domain/caseFile/moveClaims.ts'
import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { readOwnMark } from '../../../shared/domain/identifiers/ownMark.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { CommandContext } from '../context.ts'
import { checkProceedings } from './checkProceedings.ts'
import { completeChange, defineFileAct, type Outcome } from './fileAct.ts'
import { describeFile, findCase, loadCase, markOf } from './loadCase.ts'
import type { LoadedCase } from './loadedCase.ts'
import { moveClaims } from './moveClaims.ts'

/**
 * Severs claims into a new file of the court under a mark of its own. Who may know of the file, to whom it is assigned and
 * who is excluded from it is the same of the new one.
 */
export const severFile = defineFileAct('sever', (file, input: Input<'caseFile.sever'>, context) => {
  const content = file.caseFile()
  const checked = checkSevered(context, content, input)
  if (!checked.ok) return checked
  const id = context.newId()
  const proceedings = proceedingsOfSevered(content, checked.value, input.claims)
  const fault = checkProceedings(context, proceedings, { id }, '')
  if (!fault.ok) return failure(fault.error.code, 'mark')
  context.cases.caseFiles.add({ id, revision: 0, custody: file.place.holder, proceedings })
  const target = { proceedings, people: [], evidence: [], claims: [] }
  moveClaims(context.cases, { from: file.id, to: id, content, target }, input.claims)
  copySight(context, file, id)
  const fresh = findCase(context, id)
  if (!fresh.ok) return fresh
  const told = { from: file, to: fresh.value, on: input.on, reason: input.reason }
  const written = completeChange(context, fresh.value, outcomeOf(context, 'sever', told))
  const outcome = outcomeOf(context, 'sever', told)
  return written.ok ? success({ ...outcome, answer: { severed: caseIdForm.parse(id) } }) : written
})

/** Joins another file of the court to this one: its claims go over; those under an order stay with it in their own file. */
export const joinFile = defineFileAct('join', (file, input: Input<'caseFile.join'>, context) => {
  const other = loadCase(context, input.other)
  if (!other.ok) return other
  const checked = checkJoined(context, file, other.value)
  if (!checked.ok) return checked
  if (input.on > context.today) return failure('caseFile.changeInFuture', 'on')
  const [content, target] = [other.value.caseFile(), file.caseFile()]
  const claims = content.claims.filter(canMove).map(({ claim }) => claim.id)
  if (claims.length === 0) return failure('caseFile.nothingToJoin', 'other')
  const moved = moveClaims(context.cases, { from: other.value.id, to: file.id, content, target }, claims)
  const told = { from: other.value, to: file, on: input.on, reason: input.reason }
  const written = completeChange(context, other.value, outcomeOf(context, 'join', told))
  if (!written.ok) return written
  const outcome = outcomeOf(context, 'join', told)
  const proceedings = withOthers(file.proceedings(), other.value.proceedings(), input.on, moved)
  return success({ ...outcome, change: { ...outcome.change, proceedings }, answer: { joined: claims.length } })
})

type Severing = Input<'caseFile.sever'>

/** The mark of the new file, where the claims are there, may leave, and do not leave the file empty. */
function checkSevered(
  { today, kind }: CommandContext,
  { claims }: CaseFile,
  { mark, on, claims: wanted }: Severing,
): Result<string> {
  if (on > today) return failure('caseFile.changeInFuture', 'on')
  const severed = claims.filter(({ claim }) => wanted.includes(claim.id))
  if (severed.length < new Set(wanted).size) return failure('claim.notFound', 'claims')
  if (!severed.every(canMove)) return failure('caseFile.claimUnderOrder', 'claims')
  if (severed.length === claims.length) return failure('caseFile.allSevered', 'claims')
  const read = readOwnMark(mark, { today, kind })
  return read.ok ? success(read.value) : failure('caseMark.invalid', 'mark')
}

type Verdict = NonNullable<Proceedings['verdict']>

/** The facts of the proceedings in the new file; the prosecution enters its own mark. Who was at which hearing stays in the old one. */
function proceedingsOfSevered(
  { proceedings, claims }: CaseFile,
  courtMark: string,
  wanted: readonly string[],
): Proceedings {
  const { prosecutionMark: _mark, hearings, events: _events, verdict, ...rest } = proceedings
  const against = claims.filter(({ claim }) => wanted.includes(claim.id)).flatMap(({ claim }) => claim.respondents)
  const judged = verdict === undefined ? {} : { verdict: verdictOn(verdict, against) }
  return { ...rest, ...judged, courtMark, hearings: hearings.map(({ present: _present, ...hearing }) => hearing) }
}

/** The verdict with what was decided apart of those people; nobody else is in the file. */
function verdictOn({ separate = [], ...verdict }: Verdict, people: readonly string[]): Verdict {
  const kept = separate.filter(({ accused }) => people.includes(accused))
  return kept.length === 0 ? verdict : { ...verdict, separate: kept }
}

/** To whom the file is assigned, and who may know nothing of it. */
function copySight({ cases }: CommandContext, file: LoadedCase, to: string): void {
  for (const { office, capacity, person } of cases.caseFiles.find(file.id)?.assignments ?? []) {
    cases.assignments.save(to, office, capacity, person)
  }
  for (const person of file.excluded) cases.exclusions.add(to, person)
}

/** Both files are with the same two offices, and the same people may know of them. */
function checkJoined(context: CommandContext, file: LoadedCase, other: LoadedCase): Result<true> {
  if (other.id === file.id) return failure('caseFile.sameFile', 'other')
  const allowed = permitFileAct('join', other.place, context.person)
  if (!allowed.ok) return allowed
  const { court, prosecution } = file.place
  if (other.place.court !== court || other.place.prosecution !== prosecution)
    return failure('caseFile.otherOffices', 'other')
  const isAlike = file.excluded.toSorted().join() === other.excluded.toSorted().join()
  return isAlike ? success(true) : failure('caseFile.otherExclusions', 'other')
}

/** The facts of a file with the offences of the other that it lacks, and the days in court of the other from a day on. */
function withOthers(
  own: Proceedings,
  other: Proceedings,
  from: string,
  { offenceIds }: Pick<ClaimMove, 'offenceIds'>,
): Proceedings {
  const renamed = other.offences.map(({ id, ...one }) =>
    id === undefined ? one : { ...one, id: offenceIds.get(id) ?? id },
  )
  const offences = renamed.filter((one) => !own.offences.some((known) => isSame(known, one)))
  const hearings = other.hearings
    .filter(
      ({ date, kind }) => date >= from && !own.hearings.some((known) => known.date === date && known.kind === kind),
    )
    .map(({ present: _present, ...hearing }) => hearing)
  return { ...own, offences: [...own.offences, ...offences], hearings: [...own.hearings, ...hearings] }
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(Object.entries(one).toSorted()) === JSON.stringify(Object.entries(other).toSorted())
}

type Told = Readonly<{ from: LoadedCase; to: LoadedCase; on: string; reason: string }>

/** How a file tells of it: which file the claims left, and which they went over to. */
function outcomeOf(context: CommandContext, act: 'join' | 'sever', { from, to, on, reason }: Told): Outcome {
  const fileChange = { act, on, before: [from.id], after: [to.id], at: context.now, person: context.person.id, reason }
  const about = describeFile(from, markOf(to))
  return { change: { fileChange, moved: true }, entries: [{ act: `caseFile.${act}`, about, reason }] }
}
