import type { Output } from '../../../shared/contract/channels.ts'
import { isDecisionOf } from '../../../shared/domain/claim/custody.ts'
import { expiryOfCopy } from '../../../shared/domain/packet/deskCopy.ts'
import { legalBasisOf } from '../../../shared/domain/packet/packetLife.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { fromCaseFile } from '../../../shared/exchange/fromCaseFile.ts'
import type { PacketManifest } from '../../../shared/packet/manifest.ts'
import type { DeskAddress, DueCopy } from '../../db/tables/deskSentTable.ts'
import type { OutgoingPaper, PreparedParts } from '../../packet/sealPacket.ts'
import { describeFile, findCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext, CommandContext, EffectContext, QueryContext } from '../context.ts'
import { readRemarks } from '../exchange/remarks.ts'
import { describePacket } from '../packet/describePacket.ts'
import { genuineBytesOf } from '../order/readOrder.ts'
import { composeManifest } from '../packet/composeManifest.ts'
import { MEDIA_TYPES } from '../packet/mediaTypes.ts'
import { desksOf, type Desk } from './ownDesks.ts'
import { takeCopyBack } from './takeCopyBack.ts'
import { movingWith, writtenHere } from './writtenHere.ts'

/** So many copies leave with one call: others are heard between two. */
const AT_ONCE = 20

type Sharing = EffectContext<'packets'>

/** How many files wait to be sent to other desks by this person's session, and the first of them; nothing where nobody carries. */
export function dueCopies(context: QueryContext): Result<Output<'deskCopy.due'>> {
  if (!context.mayReveal || context.courier.outbox() === undefined) return success({ due: 0 })
  const { cases, person } = context
  const desks = desksOf(context).map((desk) => addressOf(context, desk))
  const due = desks.reduce((sum, to) => sum + cases.desks.countDue(to, person.id), 0)
  const [next] = desks.flatMap((to) =>
    [...cases.desks.gone(to, 1), ...cases.desks.due(to, person.id, 1)].map((one) => ({ ...one, desk: to.desk })),
  )
  return success(next === undefined ? { due } : { due, next: `${next.desk} ${next.caseId} ${String(next.revision)}` })
}

/**
 * Gives to the courier, for each other desk of the person's office, a copy of what was saved since the last one: sealed to that desk, the
 * newest state alone. What is due and was not put down stays due. Errors: packet.notPosted.
 */
export async function shareCopies(context: Sharing): Promise<Result<Output<'deskCopy.share'>>> {
  const outbox = context.services.packets.courier.outbox()
  if (outbox === undefined || !context.mayReveal) return success({ shared: 0 })
  let shared = 0
  for (const desk of desksOf(context)) {
    const to = addressOf(context, desk)
    for (const gone of context.cases.desks.gone(to, AT_ONCE)) {
      const told = await takeCopyBack(context, outbox, { desk, to, gone })
      if (!told.ok) return told
    }
    for (const due of context.cases.desks.due(to, context.person.id, AT_ONCE - shared)) {
      const sent = await shareCopy(context, outbox, { desk, to, due })
      if (!sent.ok) return sent
      shared += 1
    }
  }
  return shared === 0 ? success({ shared }) : tellOnce(context, shared)
}

/** The window reads again once for all of them. */
function tellOnce(context: Sharing, shared: number): Result<Output<'deskCopy.share'>> {
  return context.commit((command) => {
    command.changed({ aggregate: 'work' })
    return success({ shared })
  })
}

function addressOf({ person }: CaseContext, { cardId, card }: Desk): DeskAddress {
  return { desk: card.installation, card: cardId, office: person.office }
}

type Sending = Readonly<{ desk: Desk; to: DeskAddress; due: DueCopy }>

/** The book and the journal say that a copy leaves before it does; the one that the courier still holds goes. */
async function shareCopy(context: Sharing, outbox: string, { desk, to, due }: Sending): Promise<Result<true>> {
  const file = findCase(context, due.caseId)
  if (!file.ok) return file
  const { packets } = context.services
  const id = packets.newId()
  const prepared = await packets.prepare(id, contentsOfCopy(context, file.value), desk.card.keys.identity)
  const former = context.cases.desks.last(to, due.caseId)
  const { revision } = file.value
  const entered = context.commit((command) =>
    enterCopy(command, { id, desk, to, caseId: due.caseId, revision, prepared }),
  )
  if (!entered.ok) return entered
  if (former !== undefined) await packets.takeBack(outbox, former).catch(() => undefined)
  const posted = await packets.post(outbox, entered.value, prepared)
  if (!posted.ok) return posted
  return context.commit((command) => {
    command.cases.desks.left(id)
    return success(true)
  })
}

/** The whole file as this office sees it: what the court deliberates goes to the desks of the court alone. The pages of issued orders go along; attached files and made papers stay. */
function contentsOfCopy(context: CaseContext, file: LoadedCase) {
  const { cases, kind } = context
  const organ = file.place.court === context.person.office ? 'court' : 'prosecution'
  const stages = new Map(file.standings().map(({ id, stage }) => [id, stage]))
  const whole = file.caseFile()
  const claims = whole.claims.map(({ decision, ...rest }) => {
    const isShown = decision !== undefined && isDecisionOf(stages.get(rest.claim.id) ?? 'draft', organ)
    return isShown ? { ...rest, decision } : rest
  })
  return {
    form: fromCaseFile({ ...whole, claims }, readRemarks(cases, file.id), kind),
    claims: file.claims().map(({ claim, stage, returnNote }) => ({
      claim: claim.id,
      stage,
      ...(returnNote === undefined ? {} : { note: returnNote }),
    })),
    files: [],
    papers: ordersOf(context, file),
    desk: { ...writtenHere(context, file), moved: movingWith(context, file) },
  }
}

/** Less than a packet holds in memory: of what is more the last orders stay here. */
const MOST_PAGE_BYTES = 50_000_000

/** The pages of the orders issued on a file, as they were issued; a damaged one stays where it is told of. */
function ordersOf(context: CaseContext, file: LoadedCase): readonly OutgoingPaper[] {
  let bytes = 0
  return file.orders().flatMap((order) => {
    const pages = genuineBytesOf(context, order)
    if (!pages.ok) return []
    bytes += pages.value.length
    return bytes > MOST_PAGE_BYTES ? [] : [{ name: order.number, type: MEDIA_TYPES.pdf, bytes: pages.value }]
  })
}

/** `revision`: of the state that was made ready; what is saved meanwhile is due anew. */
type Entering = Omit<Sending, 'due'> &
  Readonly<{ id: string; caseId: string; revision: number; prepared: PreparedParts }>

function enterCopy(
  context: CommandContext,
  { id, desk: { card }, to, caseId, revision, prepared }: Entering,
): Result<PacketManifest> {
  const { cases, person, today } = context
  const file = findCase(context, caseId)
  if (!file.ok) return file
  const sequence = cases.desks.next(to.desk)
  const reason = describePacket({ id, sequence, office: person.office })
  context.record({ act: 'caseFile.deskCopySent', caseId, about: describeFile(file.value), reason })
  const manifest = composeManifest(context, {
    ...{ id, sequence, expires: expiryOfCopy(today), purpose: 'desk', custody: 'copy' },
    legalBasis: legalBasisOf('desk', today),
    receiver: { installation: card.installation, office: person.office, receive: card.keys.receive },
    file: { id: caseId, revision },
    parts: prepared.parts,
  })
  const fingerprint = prepared.fingerprintOf(manifest)
  cases.desks.enter({ ...to, caseId, packet: id, revision, sequence, manifest: fingerprint })
  return success(manifest)
}
