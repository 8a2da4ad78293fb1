import type { Output } from '../../../shared/contract/channels.ts'
import { checkCopy, sameAtEachDesk, type CopyFacts } from '../../../shared/domain/packet/deskCopy.ts'
import { isOlderState, isOtherWriter } from '../../../shared/domain/packet/pen.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { kindOfForm } from '../../../shared/exchange/kindOfForm.ts'
import { naknadaCase, type NaknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import type { PacketCover } from '../../../shared/packet/cover.ts'
import { uncoverForm } from '../../../shared/packet/coverForm.ts'
import { fitsCover } from '../../../shared/packet/fitsCover.ts'
import type { PacketManifest } from '../../../shared/packet/manifest.ts'
import { parseJson } from '../../../shared/text/parseJson.ts'
import type { CopiedOrder } from '../../db/tables/deskCopyTable.ts'
import type { BroughtPacket } from '../../packet/packetDesk.ts'
import { markOf } from '../caseFile/loadCase.ts'
import type { CaseContext, CommandContext, EffectContext } from '../context.ts'
import type { CopyBody, CopyCover } from './copyForm.ts'
import { describePacket } from '../packet/describePacket.ts'
import { noteRefusal } from '../packet/noteRefusal.ts'
import { standingOf } from '../packet/packetCards.ts'

type Kept = Result<Extract<Output<'packet.look'>, { outcome: 'copy' }>>

/**
 * Keeps a copy that another desk of the office has sent, in the place of the former, without asking anybody: nothing changes hands.
 * Whatever is against it is a sentence and an entry of the journal. Errors: those of `checkCopy`, packet.case, packet.cover,
 * identity.noAccess.
 */
export function keepCopy(context: EffectContext<'packets'>, brought: BroughtPacket): Kept {
  const { manifest } = brought
  context.services.packets.discard(brought)
  const kept = context.commit((command) => enterCopy(command, brought))
  return kept.ok ? kept : noteRefusal(context, kept, describe(manifest))
}

function enterCopy(context: CommandContext, brought: BroughtPacket): Kept {
  const { manifest, cover } = brought
  const { cases, now, person } = context
  const allowed = checkCopy(factsOf(context, manifest, cover?.desk?.pen ?? 0))
  if (!allowed.ok) return allowed
  if (cover === undefined || !context.mayReveal) return failure('identity.noAccess')
  const form = readCopiedForm(brought, cover)
  if (!form.ok) return form
  if (cover.desk === undefined) return failure('packet.cover')
  const { desk } = cover
  const { id: caseId, revision } = manifest.file
  const mark = markOf({ id: caseId, marks: form.value.case })
  cases.deskCopies.keep({
    ...{ caseId, revision, office: manifest.receiver.office, desk: manifest.sender.installation },
    ...{ packet: manifest.id, made: manifest.made, at: now, by: person.id },
    ...copyOf({ caseId, form: form.value, cover, desk }),
    orders: ordersIn(brought, cover),
  })
  context.record({ act: 'caseFile.deskCopyKept', about: { cnr: mark, en: mark }, reason: describe(manifest) })
  context.changed({ aggregate: 'work' })
  return success({ outcome: 'copy', mark, series: desk.series, isGone: false })
}

type Copied = Readonly<{
  caseId: string
  /** As it may lie open. */
  form: NaknadaCase
  cover: Pick<PacketCover, 'identities' | 'note' | 'expect' | 'claims'>
  desk: NonNullable<PacketCover['desk']>
}>

/** What of a file is kept as a copy of it, and by what it is found. */
export function copyOf({ caseId, form, cover, desk }: Copied) {
  const { courtMark, prosecutionMark } = form.case
  const stages = (cover.claims ?? []).map(({ claim, stage }) => ({ claim, stage }))
  const body: CopyBody = { form, stages, holder: desk.holder }
  return {
    ...{ series: desk.series, pen: desk.pen, mark: markOf({ id: caseId, marks: form.case }) },
    marks: [courtMark, prosecutionMark].flatMap((one) => (one === undefined ? [] : sameAtEachDesk(one))).join(' '),
    owner: desk.owner === undefined ? '' : sameAtEachDesk(desk.owner),
    excluded: desk.excluded.map(sameAtEachDesk),
    body: JSON.stringify(body),
    cover: JSON.stringify(sealedOf(cover, desk)),
  }
}

/** The pages of issued orders; each was proven against the cover while it was read. */
function ordersIn({ papers }: BroughtPacket, { files }: PacketCover): readonly CopiedOrder[] {
  return files.flatMap(({ part, name: number, sha256 }) => {
    const pdf = papers.get(part)
    return pdf === undefined ? [] : [{ number, sha256, pdf }]
  })
}

function sealedOf({ identities, note, expect, claims = [] }: Copied['cover'], desk: Copied['desk']): CopyCover {
  return {
    desk,
    identities,
    ...(note === undefined ? {} : { note }),
    ...(expect === undefined ? {} : { expect }),
    notes: claims.flatMap((one) => (one.note === undefined ? [] : [{ claim: one.claim, note: one.note }])),
  }
}

function factsOf(
  { cards, cases, kind, today, ...context }: CaseContext,
  { id, sender, receiver, file, expires, practice }: PacketManifest,
  pen: number,
): CopyFacts {
  const own = cards.own()
  const { office } = receiver
  const before = cases.deskCopies.ofOffice(file.id, office)
  const came = { pen, revision: file.revision, desk: sender.installation }
  return {
    isForUs: receiver.installation === own.installation,
    isForOffice: sender.office === office && own.offices.includes(office),
    kind: practice === true ? 'practice' : 'real',
    ownKind: kind,
    sender: standingOf({ ...context, cases }, sender),
    expires,
    today,
    isKnown: before?.packet === id || cases.packets.findReceived(id) !== undefined,
    isOlder: (before !== undefined && isOlderState(came, before)) || cases.deskCopies.isGone(file.id, office),
    isHeldHere: cases.caseFiles.find(file.id) !== undefined,
    isOfOtherDesk: before !== undefined && isOtherWriter(came, before),
  }
}

/** The case as it may lie open, once its cover fits it. */
export function readCopiedForm({ form, manifest }: BroughtPacket, cover: PacketCover): Result<NaknadaCase> {
  const open = naknadaCase.safeParse(parseJson(form.toString('utf8')))
  if (!open.success || kindOfForm(open.data) !== (manifest.practice === true ? 'practice' : 'real'))
    return failure('packet.case')
  const isWhole = fitsCover(open.data, cover) && naknadaCase.safeParse(uncoverForm(open.data, cover)).success
  return isWhole ? success(open.data) : failure('packet.cover')
}

function describe({ id, sequence, sender }: PacketManifest): string {
  return describePacket({ id, sequence, office: sender.office })
}
