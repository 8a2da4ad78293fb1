import type { Input, Output } from '../../../shared/contract/channels.ts'
import { STAGES } from '../../../shared/domain/claim/stages.ts'
import { checkTakingOver, checkTakingPen } from '../../../shared/domain/packet/pen.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { uncoverForm } from '../../../shared/packet/coverForm.ts'
import type { DeskCopy } from '../../db/tables/deskCopyTable.ts'
import type { DeskLoss } from '../../db/tables/deskLossTable.ts'
import { completeChange } from '../caseFile/fileAct.ts'
import { findCase } from '../caseFile/loadCase.ts'
import type { CaseContext, CommandContext, QueryContext } from '../context.ts'
import { describePacket } from '../packet/describePacket.ts'
import { recordCard } from '../packet/exchangeCards.ts'
import { bodyOf, coverOf } from './copyForm.ts'
import { desksOf, findDesk, type Desk } from './ownDesks.ts'
import { takingFacts, writePen, type TakenOver } from './takePen.ts'

type Done = Result<Record<string, never>>

/** Reports that a desk of the office is lost: a colleague confirms it. Errors: packet.noDesk, desk.reported. */
export function reportLost(context: CommandContext, { desk, reason }: Input<'desk.reportLost'>): Done {
  const { cases, now, person } = context
  const found = findDesk(context, desk)
  if (found === undefined) return failure('packet.noDesk')
  if (cases.deskLosses.ofCard(person.office, found.cardId) !== undefined) return failure('desk.reported')
  const id = context.newId()
  cases.staff.enter(person.id)
  cases.deskLosses.report({
    ...{ id, office: person.office, card: found.cardId, reason },
    ...{ reportedBy: person.id, reportedAt: now },
  })
  recordCard(context, 'reportLost', found.card, reason)
  context.changed({ aggregate: 'work' })
  return success({})
}

/** It is not lost after all. Error: desk.notReported. */
export function withdrawLost(context: CommandContext, { id, reason }: Input<'desk.withdrawLost'>): Done {
  const { cases, person } = context
  const found = lossIn(context, id)
  if (found === undefined) return failure('desk.notReported')
  cases.staff.enter(person.id)
  cases.deskLosses.decide({ id, state: 'withdrawn', by: person.id })
  recordCard(context, 'withdrawLost', found.desk.card, reason)
  context.changed({ aggregate: 'work' })
  return success({})
}

/** What becomes of the copies of a desk that is reported lost: how many are taken over, and how many stay copies. */
export function lookAtLost(context: QueryContext, { id }: Input<'desk.lookAtLost'>): Result<Output<'desk.lookAtLost'>> {
  const found = lossIn(context, id)
  if (found === undefined) return failure('desk.notReported')
  if (!context.mayReveal) return failure('identity.noAccess')
  const copies = copiesOf(context, found.desk)
  const files = copies.filter((copy) => fileIn(context, copy) !== undefined).length
  const back = context.cases.packets.givenTo(found.desk.card.installation).length
  return success({ files: files + back, stay: copies.length - files })
}

/**
 * Takes over the files of a lost desk from the copies here, once a second person confirms it: each goes on under the next pen, and the card of
 * that desk is revoked, so that nothing it sends later is believed. What cannot go on here stays a copy. Errors: desk.notReported, identity.noAccess,
 * and those of `checkTakingOver`.
 */
export function confirmLost(
  context: CommandContext,
  { id }: Input<'desk.confirmLost'>,
): Result<Output<'desk.confirmLost'>> {
  const { cases, now, person } = context
  const found = lossIn(context, id)
  if (found === undefined) return failure('desk.notReported')
  const { loss, desk } = found
  const others = desksOf(context).length - 1
  const allowed = checkTakingOver({ reportedBy: loss.reportedBy, person: person.id, others })
  if (!allowed.ok) return allowed
  if (!context.mayReveal) return failure('identity.noAccess')
  const copies = copiesOf(context, desk)
  const taken = takeCopiesOver(context, copies, loss)
  if (!taken.ok) return taken
  const back = haveBack(context, desk, loss)
  if (!back.ok) return back
  cases.staff.enter(person.id)
  cases.deskLosses.decide({ id, state: 'confirmed', by: person.id })
  cases.knownOffices.end({ id: desk.cardId, state: 'revoked', at: now, reason: loss.reason })
  recordCard(context, 'confirmLost', desk.card, loss.reason)
  context.changed({ aggregate: 'work' })
  return success({ files: taken.value + back.value, stay: copies.length - taken.value })
}

/** Each copy that can go on here becomes the file; answers how many do. */
function takeCopiesOver(context: CommandContext, copies: readonly DeskCopy[], { reason }: DeskLoss): Result<number> {
  let files = 0
  for (const copy of copies) {
    const file = fileIn(context, copy)
    if (file === undefined) continue
    const entry = { act: 'caseFile.takenOver', reason: `${copy.series} · ${reason}` } as const
    const written = writePen(context, file, [], entry)
    if (!written.ok) return written
    files += 1
  }
  return success(files)
}

/** What was given to that desk and never answered is here again, as it stood when it left; answers how many files. */
function haveBack(context: CommandContext, { card }: Desk, loss: DeskLoss): Result<number> {
  const given = context.cases.packets.givenTo(card.installation)
  for (const sent of given) {
    const file = findCase(context, sent.caseId)
    if (!file.ok) return file
    if (sent.recalledAt === null) context.cases.packets.recall({ id: sent.id, at: context.now })
    context.cases.packets.answer({ id: sent.id, state: 'recalled', receipt: JSON.stringify({ lost: loss.id }) })
    const entry = { act: 'caseFile.takenOver', reason: `${describePacket(sent)} · ${loss.reason}` } as const
    const done = completeChange(context, file.value, { change: { away: false }, entries: [entry] })
    if (!done.ok) return done
  }
  return success(given.length)
}

function lossIn(context: CaseContext, id: string): Readonly<{ loss: DeskLoss; desk: Desk }> | undefined {
  const loss = context.cases.deskLosses.find(context.person.office, id)
  const desk = desksOf(context).find(({ cardId }) => cardId === loss?.card)
  return loss === undefined || desk === undefined ? undefined : { loss, desk }
}

function copiesOf({ cases, person }: CaseContext, { card }: Desk): readonly DeskCopy[] {
  return cases.deskCopies.fromDesk(person.office, card.installation)
}

/**
 * The file that a copy becomes; undefined where it cannot go on here: an order was issued on it, the office does not have it, or who has it, or
 * is excluded, is not known here.
 */
function fileIn(context: CaseContext, copy: DeskCopy): TakenOver | undefined {
  const { caseId, office, revision, pen, packet } = copy
  const { form: open, stages, holder } = bodyOf(context, copy)
  const { desk, ...cover } = coverOf(context, copy)
  const isOver = holder !== office || stages.some(({ stage }) => STAGES[stage].issued)
  if (isOver || desk.moved === undefined) return undefined
  const form = uncoverForm(open, cover)
  const whole = { ...desk, pen: pen + 1, moved: desk.moved }
  const facts = takingFacts(context, { caseId, office, desk: whole, proceedings: form.case })
  const came = { pen: whole.pen, revision, desk: copy.desk }
  if (!checkTakingPen({ ...facts, isExcluded: false, came }).ok) return undefined
  const manifest = {
    id: packet,
    file: { id: caseId, revision },
    receiver: { office },
    sender: { installation: copy.desk },
  }
  return { manifest, form, claims: stages, files: [], desk: whole }
}
