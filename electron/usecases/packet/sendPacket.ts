import type { Input, Output } from '../../../shared/contract/channels.ts'
import { expiryOf, legalBasisOf, type PacketWay } from '../../../shared/domain/packet/packetLife.ts'
import { CUSTODY_OF, type MovingPurpose } from '../../../shared/domain/packet/packetPurpose.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { PacketManifest } from '../../../shared/packet/manifest.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import type { SentPacket } from '../../db/tables/packetTable.ts'
import type { PreparedParts } from '../../packet/sealPacket.ts'
import { completeChange, permitNow } from '../caseFile/fileAct.ts'
import { describeFile, loadShown } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext, CommandContext, EffectContext } from '../context.ts'
import { recordOfOrder } from '../order/orderData.ts'
import { contentsOfPen, destinationOfPen } from '../desk/givePen.ts'
import { composeManifest } from './composeManifest.ts'
import { contentsOf, destinationOf, type Destination, type Outgoing } from './outgoing.ts'
import { contentsOfOrder, destinationOfOrder } from './outgoingOrder.ts'
import { describePacket } from './describePacket.ts'

type Sending = EffectContext<'choosePlace' | 'packets' | 'proof'>
type Sent = Result<Output<'packet.send'>>

/**
 * Seals a file to the office that has it by custody, or an issued order to the prosecution's. The book and the journal say that it is
 * sent, and a file that goes can no longer be written here, before the first byte leaves: whatever dies after that is sent again under
 * the same number, and never is a file writable in two places.
 */
export async function sendPacket(
  context: Sending,
  { caseId, revision, order, desk }: Input<'packet.send'>,
): Promise<Sent> {
  const what = { caseId, act: order ?? null, desk: desk ?? null }
  const asked = sendable(context, what)
  if (!asked.ok) return asked
  const { file, to } = asked.value
  if (CUSTODY_OF[to.purpose] === 'moved') {
    if (file.revision !== revision) return failure('caseFile.stale')
    if (file.place.away === true) return failure('caseFile.away')
  }
  const contents = contentsFor(context, asked.value)
  if (!contents.ok) return contents
  const id = context.services.packets.newId()
  const place = await choosePlace(context, `${id}.naknada`)
  if (place === undefined) return success({ outcome: 'cancelled' })
  const prepared = await context.services.packets.prepare(id, contents.value, to.card.keys.identity)
  const entering = { id, ...what, revision: file.revision, way: place.way, ...prepared }
  const entered = context.commit((command) => enterSent(command, entering))
  if (!entered.ok) return entered
  if (to.purpose === 'pen' && place.way === 'courier') await takeCopyOut(context, place.path, file.id, to)
  return writeOut(context, place, entered.value, prepared)
}

/** The same packet once more, where it was lost on its way: the receiver knows it by its number. None that was called back goes again. */
export async function sendAgain(context: Sending, { id }: Input<'packet.sendAgain'>): Promise<Sent> {
  const row = context.cases.packets.findSent(id)
  if (row === undefined) return failure('packet.notFound')
  if (row.state !== 'sent') return failure('packet.answered')
  if (row.recalledAt !== null) return failure('packet.calledBack')
  const asked = sendable(context, whatOf(row), 'again')
  if (!asked.ok) return asked
  const contents = contentsFor(context, asked.value)
  if (!contents.ok) return contents
  const place = await choosePlace(context, `${id}.naknada`)
  if (place === undefined) return success({ outcome: 'cancelled' })
  const prepared = await context.services.packets.prepare(id, contents.value, asked.value.to.card.keys.identity)
  const entered = context.commit((command) => enterAgain(command, { ...row, way: place.way }, prepared))
  if (!entered.ok) return entered
  return writeOut(context, place, entered.value, prepared)
}

/** Where a packet goes: to the courier, where one is installed, else into the file that the person chooses. */
type Place = Readonly<{ way: PacketWay; path: string }>

/** Where the courier is given it, or the file that is chosen; undefined where none was. */
export async function choosePlace(
  { services }: EffectContext<'choosePlace' | 'packets'>,
  name: string,
): Promise<Place | undefined> {
  const outbox = services.packets.courier.outbox()
  if (outbox !== undefined) return { way: 'courier', path: outbox }
  const path = await services.choosePlace(name)
  return path === undefined ? undefined : { way: 'file', path }
}

/** A copy that the courier still holds for the desk that is given the file would come after it. */
async function takeCopyOut(context: Sending, outbox: string, caseId: string, { card, row, office }: Destination) {
  const former = context.cases.desks.last({ desk: card.installation, card: row.id, office }, caseId)
  if (former !== undefined) await context.services.packets.takeBack(outbox, former).catch(() => undefined)
}

function whatOf({ caseId, act, purpose, receiver }: SentPacket): What {
  return { caseId, act, desk: purpose === 'pen' ? receiver : null }
}

/** What is sent: a file, also to another desk of the office (its installation), or an issued act on a claim of it. */
type What = Readonly<{ caseId: string; act: string | null; desk: string | null }>
type Sendable = Readonly<{ file: LoadedCase; to: Destination }> &
  Readonly<{ purpose: MovingPurpose; order?: undefined } | { purpose: 'order'; order: OrderSummary }>

function sendable(context: CaseContext, { caseId, act, desk }: What, again?: 'again'): Result<Sendable> {
  if (!context.mayReveal) return failure('identity.noAccess')
  const file = loadShown(context, caseId)
  if (!file.ok) return file
  const allowed = permitNow(context, 'sendPacket', file.value)
  if (!allowed.ok) return allowed
  if (desk !== null) {
    const to = destinationOfPen(context, file.value, desk)
    return to.ok ? success({ file: file.value, to: to.value, purpose: 'pen' }) : to
  }
  if (act === null) {
    const to = destinationOf(context, file.value)
    return to.ok ? success({ file: file.value, to: to.value, purpose: to.value.purpose }) : to
  }
  const found = destinationOfOrder(context, file.value, act, again)
  if (!found.ok) return found
  const { order, ...to } = found.value
  return success({ file: file.value, to, purpose: 'order', order })
}

function contentsFor(context: Sending, asked: Sendable): Result<Outgoing> {
  const { file, order } = asked
  if (order !== undefined) {
    const record = recordOfOrder(context, order)
    return record.ok ? contentsOfOrder(context, file, order, record.value) : record
  }
  if (asked.purpose === 'pen') return contentsOfPen(context, file)
  return success(contentsOf(context, file, asked.purpose))
}

type Entering = PreparedParts & What & Readonly<{ id: string; revision: number; way: PacketWay }>

function enterSent(
  context: CommandContext,
  { id, caseId, act, desk, revision, way, parts, fingerprintOf }: Entering,
): Result<PacketManifest> {
  const asked = sendable(context, { caseId, act, desk })
  if (!asked.ok) return asked
  const { file, to } = asked.value
  if (file.revision !== revision) return failure('caseFile.stale')
  const { cases, person, now, today } = context
  const receiver = to.card.installation
  const sequence = cases.packets.nextSequence(receiver)
  const expires = expiryOf(today)
  const manifest = manifestOf(context, { id, sequence, expires, revision, parts }, caseId, to)
  const { purpose, custody } = manifest
  cases.packets.addSent({
    ...{ id, caseId, revision, sequence, expires, receiver, act, way, sender: person.office },
    ...{ office: to.office, purpose, custody, at: now, by: person.id },
    manifest: fingerprintOf(manifest),
  })
  if (desk !== null) cases.pens.given({ caseId, desk, at: now })
  const moved = noteSent(context, asked.value, describePacket({ id, sequence, office: to.office }))
  if (!moved.ok) return moved
  context.changed({ aggregate: 'work' })
  return success(manifest)
}

/** A file that moves is away from now on; beside a copy of an order nothing of it changes. */
function noteSent(context: CommandContext, { file, order }: Sendable, packet: string): Result<unknown> {
  if (order === undefined) {
    return completeChange(context, file, {
      change: { away: true },
      entries: [{ act: 'caseFile.sendPacket', reason: packet }],
    })
  }
  const reason = `${order.number} · ${packet}`
  context.record({ act: 'caseFile.sendPacket', caseId: file.id, about: describeFile(file), reason })
  return success(true)
}

function enterAgain(
  context: CommandContext,
  row: SentPacket,
  { parts, fingerprintOf }: PreparedParts,
): Result<PacketManifest> {
  const asked = sendable(context, whatOf(row), 'again')
  if (!asked.ok) return asked
  const { id, caseId, sequence, revision, way } = row
  const still = context.cases.packets.findSent(id)
  if (still?.state !== 'sent') return failure('packet.answered')
  if (still.recalledAt !== null) return failure('packet.calledBack')
  const { file, to } = asked.value
  if (to.card.installation !== row.receiver) return failure('packet.noCard')
  const expires = expiryOf(context.today)
  const manifest = manifestOf(context, { id, sequence, expires, revision, parts }, caseId, to)
  context.cases.packets.sendAgain({ id, expires, way, manifest: fingerprintOf(manifest) })
  const reason = describePacket({ id, sequence, office: to.office })
  context.record({ act: 'caseFile.sendPacket', caseId, about: describeFile(file), reason })
  context.changed({ aggregate: 'work' })
  return success(manifest)
}

function manifestOf(
  context: CommandContext,
  {
    revision,
    parts,
    ...numbered
  }: Pick<PacketManifest, 'id' | 'sequence' | 'expires' | 'parts'> & Readonly<{ revision: number }>,
  caseId: string,
  { purpose, office, card }: Destination,
): PacketManifest {
  const receiver = { installation: card.installation, office, receive: card.keys.receive }
  const legalBasis = legalBasisOf(purpose, context.today)
  const file = { id: caseId, revision }
  return composeManifest(context, {
    ...numbered,
    parts,
    receiver,
    purpose,
    legalBasis,
    custody: CUSTODY_OF[purpose],
    file,
  })
}

async function writeOut(
  context: Sending,
  place: Place,
  manifest: PacketManifest,
  prepared: PreparedParts,
): Promise<Sent> {
  const { packets } = context.services
  const written = await (place.way === 'courier'
    ? packets.post(place.path, manifest, prepared)
    : packets.write(place.path, manifest, prepared))
  if (written.ok) {
    const left = context.commit((command) => {
      command.cases.packets.left(manifest.id)
      command.changed({ aggregate: 'work' })
      return success(true)
    })
    return left.ok ? success({ outcome: 'sent' }) : left
  }
  const noted = context.commit((command) => {
    const { id, sequence, receiver, file } = manifest
    const reason = describePacket({ id, sequence, office: receiver.office })
    const loaded = loadShown(command, file.id)
    if (!loaded.ok) return loaded
    command.record({ act: 'caseFile.packetNotWritten', caseId: file.id, about: describeFile(loaded.value), reason })
    return success(true)
  })
  return noted.ok ? written : noted
}
