import { findOffice } from '../../../shared/domain/offices/offices.ts'
import { checkIncoming, MOVING_STAGES, type IncomingFacts } from '../../../shared/domain/packet/packetLife.ts'
import { CUSTODY_OF, isSentPurpose } from '../../../shared/domain/packet/packetPurpose.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { kindOfForm } from '../../../shared/exchange/kindOfForm.ts'
import type { NaknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import { readExchange } from '../../../shared/exchange/readExchange.ts'
import type { PacketCover } from '../../../shared/packet/cover.ts'
import { uncoverForm } from '../../../shared/packet/coverForm.ts'
import { fitsCover } from '../../../shared/packet/fitsCover.ts'
import type { PacketManifest } from '../../../shared/packet/manifest.ts'
import type { BroughtPacket } from '../../packet/packetDesk.ts'
import { findCase } from '../caseFile/loadCase.ts'
import type { CaseContext } from '../context.ts'
import type { IncomingFile } from './incomingFile.ts'
import { readOrder, type IncomingOrder } from './incomingOrder.ts'
import { readPen, type IncomingPen } from '../desk/takePen.ts'
import { standingOf } from './packetCards.ts'
import { parseJson } from '../../../shared/text/parseJson.ts'

/** A packet that may be taken in: a file that moves here, also from another desk of the office, or an issued order on a file that is here. */
export type Incoming = IncomingFile | IncomingPen | IncomingOrder

/**
 * Whether a packet that was read whole may be taken in here, and what it holds. Errors: those of `checkIncoming`,
 * packet.atDesk (the file is written at another desk of the office; params series), packet.otherCase (its case is not between the two offices), packet.case, packet.cover, identity.noAccess, and those of `readOrder` and `readPen`.
 */
export function readIncoming(context: CaseContext, brought: BroughtPacket): Result<Incoming> {
  const { manifest, cover } = brought
  const allowed = checkIncoming(factsOf(context, manifest))
  if (!allowed.ok) return allowed
  const { purpose, custody } = manifest
  if (!isSentPurpose(purpose) || CUSTODY_OF[purpose] !== custody) return failure('packet.otherPurpose')
  const copy = context.cases.deskCopies.of(manifest.file.id)
  if (copy !== undefined && purpose !== 'pen') return failure('packet.atDesk', undefined, { series: copy.series })
  if (cover === undefined) return failure('identity.noAccess')
  if (purpose === 'pen') return readPen(context, brought, cover)
  const form = readForm(brought, cover)
  if (!form.ok) return form
  if (!isBetween(manifest, form.value.case)) return failure('packet.otherCase')
  if (purpose === 'order') return readOrder(context, brought, cover)
  const claims = cover.claims ?? []
  if (!tellsOfClaims(form.value, claims, purpose)) return failure('packet.cover')
  return success({ manifest, purpose, form: form.value, claims, files: cover.files })
}

/** Whether a case is between the two offices; one that is passed on comes from a court that is its court no more. */
function isBetween(
  { purpose, sender, receiver }: PacketManifest,
  { court, prosecution }: NaknadaCase['case'],
): boolean {
  const [from, to] = [sender.office, receiver.office]
  if (purpose === 'referral') return to === court && from !== court && findOffice(from)?.kind === 'court'
  return purpose === 'forward' ? from === prosecution && to === court : from === court && to === prosecution
}

function factsOf(
  context: CaseContext,
  { id, sender, receiver, sequence, file, expires, practice, purpose, custody }: PacketManifest,
): IncomingFacts {
  const { cards, cases, kind, person, today } = context
  const own = cards.own()
  const header = cases.caseFiles.find(file.id)
  const before = cases.packets.receivedOf(file.id).filter((one) => one.sender === sender.installation)
  const isCopy = custody === 'copy'
  // An order stands by itself: one that was issued earlier may come later.
  const isOlder = before.some((one) => one.sequence > sequence && one.custody === 'moved')
  return {
    isForUs: receiver.installation === own.installation,
    isForOffice: receiver.office === person.office,
    kind: practice === true ? 'practice' : 'real',
    ownKind: kind,
    sender: standingOf(context, sender),
    expires,
    today,
    // Nobody else makes the id of a packet of one's own; its receipt would take that packet's place in the outbox.
    isKnown:
      cases.packets.findReceived(id) !== undefined ||
      cases.packets.findSent(id) !== undefined ||
      cases.packets.numbered(sender.installation, sequence) !== undefined,
    isOlder: isOlder && !isCopy,
    isHeldHere: header !== undefined && !header.away && !isCopy,
    lacksFile: purpose === 'order' && !isOrderExpected(context, file.id),
  }
}

/** Whether a file is here that this office prosecutes. */
function isOrderExpected(context: CaseContext, caseId: string): boolean {
  const file = findCase(context, caseId)
  return file.ok && file.value.place.prosecution === context.person.office
}

/** The case with who is sealed; what a court deliberates is never among what moves. */
function readForm({ form, manifest }: BroughtPacket, cover: PacketCover): Result<NaknadaCase> {
  const open = readExchange(parseJson(form.toString('utf8')))
  if (!open.ok || kindOfForm(open.form) !== (manifest.practice === true ? 'practice' : 'real'))
    return failure('packet.case')
  if (!fitsCover(open.form, cover)) return failure('packet.cover')
  const whole = readExchange(uncoverForm(open.form, cover))
  if (!whole.ok || whole.form.decision !== undefined || whole.form.decisions !== undefined)
    return failure('packet.case')
  return success(whole.form)
}

function tellsOfClaims(form: NaknadaCase, claims: IncomingFile['claims'], purpose: IncomingFile['purpose']): boolean {
  const told = claims.map(({ claim }) => claim)
  const stages: readonly string[] = MOVING_STAGES[purpose]
  const isSame = JSON.stringify(told) === JSON.stringify(form.claims.map(({ id }) => id))
  return isSame && claims.every(({ stage }) => stages.includes(stage))
}
