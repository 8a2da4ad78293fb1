import { readNaknadaOrder, type NaknadaOrder } from '../../../shared/domain/proof/naknadaOrder.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { PacketCover } from '../../../shared/packet/cover.ts'
import type { PacketManifest } from '../../../shared/packet/manifest.ts'
import type { BroughtPacket } from '../../packet/packetDesk.ts'
import type { CaseContext, CommandContext, EffectContext } from '../context.ts'
import { describeFile, findCase } from '../caseFile/loadCase.ts'
import type { Entry } from '../caseFile/fileAct.ts'
import { MEDIA_TYPES } from './mediaTypes.ts'
import { DATA_TYPE } from './outgoingOrder.ts'
import { cardOfInstallation } from './packetCards.ts'

/** An issued order, or a ruling on one, that came as a copy: its pages and its signed data, byte by byte. */
export type IncomingOrder = Readonly<{
  manifest: PacketManifest
  purpose: 'order'
  claim: string
  record: NaknadaOrder
  /** The data as they came. */
  text: string
  pdf: Uint8Array<ArrayBuffer>
}>

/**
 * What a packet of an order holds: its pages and its data, and nothing else. Whether they are genuine `proveOrder` says. Errors:
 * packet.cover, packet.order (the data are not of these pages, or of another office), packet.orderKnown.
 */
export function readOrder(
  { cases }: CaseContext,
  { manifest, papers }: BroughtPacket,
  { claims = [], files }: PacketCover,
): Result<IncomingOrder> {
  const [pages, data] = files
  const [decided] = claims
  const pdf = papers.get(pages?.part ?? '')
  const text = papers.get(data?.part ?? '')
  const isWhole = files.length === 2 && pages?.type === MEDIA_TYPES.pdf && data?.type === DATA_TYPE
  if (!isWhole || claims.length !== 1 || decided === undefined || pdf === undefined || text === undefined)
    return failure('packet.cover')
  const written = Buffer.from(text).toString('utf8')
  const record = readNaknadaOrder(written)
  if (record?.file !== pages.sha256 || record.office !== manifest.sender.office) return failure('packet.order')
  const isKnown = cases.receivedOrders.ofCase(manifest.file.id).some(({ sha256 }) => sha256 === record.file)
  if (isKnown) return failure('packet.orderKnown')
  return success({ manifest, purpose: 'order', claim: decided.claim, record, text: written, pdf })
}

/** Proves an order by the card of the office that has sent it, as any document is. Errors: packet.unknownSender, packet.order. */
export async function proveOrder(
  context: EffectContext<'documents'>,
  { manifest, record, pdf }: IncomingOrder,
): Promise<Result<true>> {
  const card = cardOfInstallation(context, manifest.sender.installation)
  if (card === undefined) return failure('packet.unknownSender')
  return context.services.documents.proveSent({ pdf, record }, card)
}

/** Keeps an order beside its file; where the claims of the file stand stays as it is: the court that decides has it. */
export function keepOrder(context: CommandContext, incoming: IncomingOrder, entry: Entry): Result<readonly string[]> {
  const { cases, record: note, changed, now, person } = context
  const { manifest, claim, record, text, pdf } = incoming
  const { number, issued, file: sha256, awardedCents, office, pages } = record
  const caseId = manifest.file.id
  const file = findCase(context, caseId)
  if (!file.ok) return file
  cases.receivedOrders.add({
    ...{ id: manifest.id, caseId, claim, office, number, issued, sha256, awardedCents },
    ...{ pages: pages.length, receivedAt: now, receivedBy: person.id, record: text, pdf },
  })
  note({ about: describeFile(file.value, number), ...entry, caseId })
  changed({ aggregate: 'caseFile', id: caseId })
  return success([])
}
