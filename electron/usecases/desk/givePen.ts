import { checkGivingPen } from '../../../shared/domain/packet/pen.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { fromCaseFile } from '../../../shared/exchange/fromCaseFile.ts'
import { toCaseFile } from '../../../shared/exchange/toCaseFile.ts'
import { coverForm } from '../../../shared/packet/coverForm.ts'
import type { PacketReceipt } from '../../../shared/packet/receipt.ts'
import { canonicalJson } from '../../../shared/text/canonicalJson.ts'
import type { SentPacket } from '../../db/tables/packetTable.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext, CommandContext } from '../context.ts'
import { readRemarks } from '../exchange/remarks.ts'
import { filesOf, type Destination, type Outgoing } from '../packet/outgoing.ts'
import { copyOf } from './keepCopy.ts'
import { findDesk } from './ownDesks.ts'
import { movingWith, writtenHere } from './writtenHere.ts'

/**
 * To which desk of the office a file goes with the pen. Errors: packet.noDesk (its card is not in force), and those of `checkGivingPen`.
 * `again`: it was given, and its packet goes once more.
 */
export function destinationOfPen(
  context: CaseContext,
  file: LoadedCase,
  installation: string,
): Result<Destination & { purpose: 'pen' }> {
  const { cases, office, person } = context
  const { court, prosecution } = file.place
  const other = person.office === court ? prosecution : court
  const allowed = checkGivingPen({
    place: file.place,
    office: person.office,
    isOfBoth: office.accounts.offices().includes(other),
    stages: file.standings().map(({ stage }) => stage),
    stays: cases.pens.stays(file.id),
  })
  if (!allowed.ok) return allowed
  const desk = findDesk(context, installation)
  const row = cases.knownOffices.inState(installation, 'confirmed')
  if (desk === undefined || row === undefined) return failure('packet.noDesk')
  return success({ purpose: 'pen', office: person.office, card: desk.card, row })
}

/**
 * The whole file as it stands here, deliberation included: the same office goes on with it. Error: packet.penHistory (the exchange form does
 * not say all of it).
 */
export function contentsOfPen(context: CaseContext, file: LoadedCase): Result<Outgoing> {
  const { cases, kind } = context
  const whole = file.caseFile()
  const form = fromCaseFile(whole, readRemarks(cases, file.id), kind)
  // Stages go beside the form.
  const claims = whole.claims.map(({ stage: _stage, ...rest }) => rest)
  if (canonicalJson(toCaseFile(form)) !== canonicalJson({ ...whole, claims })) return failure('packet.penHistory')
  const desk = writtenHere(context, file)
  return success({
    form,
    claims: file.standings().map(({ id, stage }) => ({ claim: id, stage })),
    files: filesOf(context, file.id),
    papers: [],
    desk: { ...desk, pen: desk.pen + 1, moved: movingWith(context, file) },
  })
}

/**
 * The other desk has taken the file over: here it becomes the copy that it is at every other desk, as it stood when it left. Answers the
 * attached files that no row knows any more. Errors: identity.noAccess, packet.receiptSignature (it does not say by which series).
 */
export function becomeCopy(
  context: CommandContext,
  file: LoadedCase,
  sent: SentPacket,
  { series }: PacketReceipt,
): Result<readonly string[]> {
  const { cases, kind, now, person } = context
  if (!context.mayReveal) return failure('identity.noAccess')
  if (series === undefined) return failure('packet.receiptSignature')
  const { open, covered } = coverForm(fromCaseFile(file.caseFile(), readRemarks(cases, file.id), kind))
  const desk = writtenHere(context, file)
  const claims = file.standings().map(({ id, stage }) => ({ claim: id, stage }))
  const moved = movingWith(context, file)
  const written = { ...desk, series, pen: desk.pen + 1, moved }
  const copy = copyOf({ caseId: file.id, form: open, cover: { ...covered, claims }, desk: written })
  const files = cases.erasures.filesOf(file.id)
  cases.erasures.release(file.id)
  const { caseId, revision, id: packet, receiver } = sent
  cases.deskCopies.keep({
    ...{ caseId, revision, packet, desk: receiver, office: person.office, made: sent.at, at: now, by: person.id },
    ...copy,
    orders: [],
  })
  context.changed({ aggregate: 'caseFile', id: file.id })
  return success(files)
}
