import type { CaseId } from '../../../shared/contract/ids.ts'
import type { Act, Aftermath, FileAct } from '../../../shared/domain/claim/acts.ts'
import { checkFileConditions } from '../../../shared/domain/claim/conditions.ts'
import { fileRowOf, permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { mayOpenCovers } from '../../../shared/domain/claim/needToKnow.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { SetStep } from '../../db/tables/nextStepTable.ts'
import type { CaseContext, CommandContext } from '../context.ts'
import { officesReached } from '../packet/packetCards.ts'
import { followOrders } from '../radar/followOrders.ts'
import { writeChange, type Change } from './change.ts'
import { stagesOf } from './items.ts'
import { partsAfter } from './partsAfter.ts'
import { describeFile, loadCase } from './loadCase.ts'
import type { LoadedCase } from './loadedCase.ts'
import { readerOf } from './sightOf.ts'

/** The file a command is on, as the person last saw it. */
export type FileTarget = Readonly<{ caseId: string; revision: number }>
export type Saved = Readonly<{ caseId: CaseId; revision: number }>

/** What the journal says of an act; about the file where nothing else is said. */
export type Entry = Readonly<{
  act: Act | Aftermath
  about?: Bilingual
  colleagues?: readonly string[]
  subject?: string
  reason?: string
}>

/** What follows from an act: what is written, what the journal says, and what the caller is told besides the revision. */
export type Outcome<Answer = object> = Readonly<{ change: Change; entries: readonly Entry[]; answer?: Answer }>

type Decide<Input, Answer> = (file: LoadedCase, input: Input, context: CommandContext) => Result<Outcome<Answer>>

/**
 * An act on a case file: load ▸ allowed? ▸ decide ▸ write ▸ journal ▸ event. `decide` is all that differs; `offices` says
 * whose custody counts where it is that of a person or a piece of evidence. The transaction is the channel's.
 */
export function defineFileAct<Input extends FileTarget, Answer extends object = object>(
  act: FileAct,
  decide: Decide<Input, Answer>,
  offices?: (file: LoadedCase, input: Input) => readonly string[],
) {
  return (context: CommandContext, input: Input): Result<Saved & Answer> => {
    const file = loadForChange(context, input)
    if (!file.ok) return file
    const allowed = permitFileAct(act, file.value.place, context.person, offices?.(file.value, input))
    if (!allowed.ok) return allowed
    const met = checkNeeds(context, act, file.value)
    if (!met.ok) return met
    const outcome = decide(file.value, input, context)
    return outcome.ok ? completeChange(context, file.value, outcome.value) : outcome
  }
}

/** What is kept with its reason beside the journal names nobody sealed there either. */
function withMaskedReasons(context: CommandContext, caseId: string, change: Change): Change {
  const { maskReason } = context
  const { corrections, fileChange, moves, ledger, struckAttempt, struckStep, struckStateStep, legalActs, nextSteps } =
    change
  const masked = <Kept extends { reason: string }>(kept: Kept): Kept => ({
    ...kept,
    reason: maskReason(caseId, kept.reason),
  })
  return {
    ...change,
    ...(corrections === undefined ? {} : { corrections: masked(corrections) }),
    ...(fileChange === undefined ? {} : { fileChange: masked(fileChange) }),
    ...(ledger?.acts === undefined
      ? {}
      : { ledger: { ...ledger, acts: ledger.acts.map((act) => ('reason' in act ? masked(act) : act)) } }),
    ...(struckAttempt === undefined ? {} : { struckAttempt: masked(struckAttempt) }),
    ...(struckStep === undefined ? {} : { struckStep: masked(struckStep) }),
    ...(struckStateStep === undefined ? {} : { struckStateStep: masked(struckStateStep) }),
    ...(legalActs === undefined
      ? {}
      : {
          legalActs: legalActs.map(({ reason, ...act }) => (reason === undefined ? act : masked({ ...act, reason }))),
        }),
    ...(nextSteps === undefined ? {} : { nextSteps: nextSteps.map((one) => withMaskedNote(context, caseId, one)) }),
    ...(moves === undefined
      ? {}
      : {
          moves: moves.map(({ returnNote, ...move }) =>
            returnNote === undefined ? move : { ...move, returnNote: maskReason(caseId, returnNote) },
          ),
        }),
  }
}

function withMaskedNote({ maskReason }: CommandContext, caseId: string, { step, ...whose }: SetStep): SetStep {
  const { note, ...rest } = step
  return { ...whose, step: note === undefined ? rest : { ...rest, note: maskReason(caseId, note) } }
}

/** Whether what the table wants before an act on a whole file is there. Errors: of `checkFileConditions`. */
export function checkNeeds(context: CaseContext, act: FileAct, file: LoadedCase): Result<true> {
  return checkFileConditions(fileRowOf(act).needs, {
    court: file.place.court,
    officesReached: () => officesReached(context),
    stages: () => stagesOf(file.standings()),
    mayOpenCovers: () => mayOpenCovers(readerOf(context), file.assignee('owner'), file.assignee('clerk')),
  })
}

/** Whether the person may do an act on a file now, by its row. Errors: of `permitFileAct`, and of `checkNeeds`. */
export function permitNow(context: CaseContext, act: FileAct, file: LoadedCase): Result<true> {
  const allowed = permitFileAct(act, file.place, context.person)
  return allowed.ok ? checkNeeds(context, act, file) : allowed
}

/** The file for a change: it concerns the person's office and nobody has changed it since the person read it. */
export function loadForChange(context: CommandContext, { caseId, revision }: FileTarget): Result<LoadedCase> {
  const file = loadCase(context, caseId)
  return file.ok && file.value.revision !== revision ? failure('caseFile.stale') : file
}

/** Writes what was decided and tells of it: the change, the journal's entries, one event, the new revision. */
export function completeChange<Answer extends object>(
  context: CommandContext,
  file: LoadedCase,
  { change: decided, entries, answer }: Outcome<Answer>,
): Result<Saved & Answer> {
  if (!context.cases.caseFiles.raiseRevision(file.id, file.revision)) return failure('caseFile.stale')
  const change = withMaskedReasons(context, file.id, decided)
  const written = writeChange(context.cases, file, change, context.person.office)
  if (!written.ok) return written
  followOrders(context, file, change)
  context.cases.memory.keep(file.id, file.revision + 1, partsAfter(file.parts, change, context.person.office))
  for (const { about = describeFile(file), ...entry } of entries) context.record({ ...entry, caseId: file.id, about })
  context.changed({ aggregate: 'caseFile', id: file.id })
  // The router proves the form of every answer.
  return success({ ...(answer as Answer), caseId: file.id as CaseId, revision: file.revision + 1 })
}
