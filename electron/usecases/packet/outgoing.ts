import type { OfficeCard } from '../../../shared/domain/packet/officeCard.ts'
import type { FileText } from '../../../shared/domain/caseFile/pageText.ts'
import type { OfficeMove, SentPurpose } from '../../../shared/domain/packet/packetPurpose.ts'
import { checkLeaving, purposeOfMove, stageAtReceiver } from '../../../shared/domain/packet/packetLife.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { fromCaseFile } from '../../../shared/exchange/fromCaseFile.ts'
import type { NaknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import type { PacketCover } from '../../../shared/packet/cover.ts'
import type { KnownOfficeRow } from '../../db/tables/knownOfficeTable.ts'
import type { FileOfCase } from '../../packet/packetDesk.ts'
import type { OutgoingPaper } from '../../packet/sealPacket.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'
import { readRemarks } from '../exchange/remarks.ts'
import { MEDIA_TYPES } from './mediaTypes.ts'
import { cardOfOffice } from './packetCards.ts'

/** To whom a packet goes and for what. */
export type Destination = Readonly<{ purpose: SentPurpose; office: string; card: OfficeCard; row: KnownOfficeRow }>

/**
 * Where a file that has been forwarded, returned or passed on to another court goes by packet: to the office that has it by custody and works elsewhere.
 * Errors: packet.notToSend, packet.noCard, and those of `checkLeaving`.
 */
export function destinationOf(context: CaseContext, file: LoadedCase): Result<Destination & { purpose: OfficeMove }> {
  const { holder } = file.place
  const purpose = purposeOfMove(file.place, context.person.office)
  if (purpose === undefined || context.office.accounts.offices().includes(holder)) return failure('packet.notToSend')
  const leaving = checkLeaving(
    purpose,
    file.standings().map(({ stage }) => stage),
  )
  if (!leaving.ok) return leaving
  const known = cardOfOffice(context, holder, file.id)
  return known === undefined ? failure('packet.noCard') : success({ purpose, office: holder, ...known })
}

/** What of a file goes with a packet. */
export type Outgoing = Readonly<{
  form: NaknadaCase
  claims: NonNullable<PacketCover['claims']>
  files: readonly FileOfCase[]
  papers: readonly OutgoingPaper[]
  /** Of a file that another desk of the office is given. */
  desk?: NonNullable<PacketCover['desk']>
}>

/** The contents of a packet. What a court deliberates is its own until it is issued: no decision leaves with a file that moves. */
export function contentsOf(context: CaseContext, file: LoadedCase, purpose: OfficeMove): Outgoing {
  const whole = file.caseFile()
  const claims = whole.claims.map(({ decision: _decision, ...rest }) => rest)
  return {
    form: fromCaseFile({ ...whole, claims }, readRemarks(context.cases, file.id), context.kind),
    claims: file.claims().map(({ claim, stage, returnNote }) => ({
      claim: claim.id,
      stage: stageAtReceiver(purpose, stage),
      ...(returnNote === undefined ? {} : { note: returnNote }),
    })),
    files: filesOf(context, file.id),
    papers: [],
  }
}

/** A third of what a cover may have: with the text of more pages than fit, their files go without it and are read by the receiver. */
const MOST_TEXT_BYTES = 7_000_000

/** The attached files of a file, each with its key and what was read of it. */
export function filesOf({ cases }: CaseContext, caseId: string): readonly FileOfCase[] {
  const texts = textsThatFit(cases.fileTexts.ofCase(caseId))
  return cases.attachments.ofCase(caseId).map(({ file: id, name, kind, evidence, custody }) => {
    const stored = cases.attachments.file(caseId, id)
    if (stored === undefined) throw new Error('an attached file vanished between two reads')
    const { key, size: bytes, sha256 } = stored
    const about = { key, name: name ?? evidence, type: MEDIA_TYPES[kind], bytes, sha256, evidence, custody }
    const text = texts.get(id)
    return { id, about: text === undefined ? about : { ...about, text } }
  })
}

type TextOfFile = FileText & Readonly<{ file: string }>
type TravellingText = NonNullable<FileOfCase['about']['text']>

/** What somebody has typed goes first: nothing else can make it again. */
function textsThatFit(texts: readonly TextOfFile[]): ReadonlyMap<string, TravellingText> {
  const isTyped = ({ origins }: TextOfFile) => origins.includes('typed')
  const fitting = new Map<string, TravellingText>()
  let bytes = 0
  for (const { file, pages, origins } of [...texts.filter(isTyped), ...texts.filter((one) => !isTyped(one))]) {
    const text = { pages: [...pages], origins: [...origins] }
    bytes += Buffer.byteLength(JSON.stringify(text))
    if (bytes <= MOST_TEXT_BYTES) fitting.set(file, text)
  }
  return fitting
}
