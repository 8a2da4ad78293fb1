import { checkTakingPen, type TakingFacts } from '../../../shared/domain/packet/pen.ts'
import { sameAtEachDesk } from '../../../shared/domain/packet/deskCopy.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { Account } from '../../../shared/domain/staff/account.ts'
import { toCaseFile } from '../../../shared/exchange/toCaseFile.ts'
import { uncoverForm } from '../../../shared/packet/coverForm.ts'
import type { PacketCover } from '../../../shared/packet/cover.ts'
import type { BroughtPacket, KeptFile } from '../../packet/packetDesk.ts'
import type { Entry } from '../caseFile/fileAct.ts'
import type { CaseContext, CommandContext } from '../context.ts'
import type { IncomingFile } from '../packet/incomingFile.ts'
import { addBrought, type WrittenFile } from '../packet/writeBrought.ts'
import { readCopiedForm } from './keepCopy.ts'

type CoveredDesk = NonNullable<PacketCover['desk']>
type MovedDesk = Omit<CoveredDesk, 'moved'> & Readonly<{ moved: NonNullable<CoveredDesk['moved']> }>
/** A file that another desk of the office gives, with the pen. */
export type IncomingPen = Omit<IncomingFile, 'purpose'> & Readonly<{ purpose: 'pen'; desk: MovedDesk }>
/** The same that is taken over from the copy of a lost desk. */
export type TakenOver = Omit<IncomingPen, 'purpose' | 'manifest'> & Readonly<{ manifest: WrittenFile }>

/** What a packet with the pen of a file holds, and whether it is taken over here. Errors: packet.case, packet.cover, packet.otherCase, and those of `checkTakingPen`. */
export function readPen(context: CaseContext, brought: BroughtPacket, cover: PacketCover): Result<IncomingPen> {
  const { manifest } = brought
  const { desk } = cover
  if (desk?.moved === undefined) return failure('packet.cover')
  const open = readCopiedForm(brought, cover)
  if (!open.ok) return open
  const form = uncoverForm(open.value, cover)
  const { office } = manifest.receiver
  const isOurs = [form.case.court, form.case.prosecution].includes(office) && desk.holder === office
  if (!isOurs || manifest.sender.office !== office) return failure('packet.otherCase')
  const claims = cover.claims ?? []
  if (JSON.stringify(claims.map(({ claim }) => claim)) !== JSON.stringify(form.claims.map(({ id }) => id)))
    return failure('packet.cover')
  const whole = { ...desk, moved: desk.moved }
  const facts = takingFacts(context, { caseId: manifest.file.id, office, desk: whole, proceedings: form.case })
  const came = { pen: whole.pen, revision: manifest.file.revision, desk: manifest.sender.installation }
  const allowed = checkTakingPen({ ...facts, came })
  if (!allowed.ok) return allowed
  return success({ manifest, purpose: 'pen', form, claims, files: cover.files, desk: whole })
}

type Taking = Readonly<{ caseId: string; office: string; desk: MovedDesk; proceedings: IncomingFile['form']['case'] }>

/** What here decides whether a file is taken over. */
export function takingFacts(
  context: CaseContext,
  { caseId, office, desk, proceedings: { court, courtMark, prosecutionMark } }: Taking,
): Omit<TakingFacts, 'came'> {
  const { cases, person } = context
  const organ = court === office ? 'court' : 'prosecution'
  const mark = organ === 'court' ? courtMark : prosecutionMark
  return {
    here: cases.deskCopies.ofOffice(caseId, office) ?? leftFrom(context, caseId),
    unknown: namesOf(desk).filter((name) => colleagueNamed(context, name) === undefined),
    isExcluded: desk.excluded.some((name) => sameAtEachDesk(name) === sameAtEachDesk(person.displayName)),
    isMarkTaken: desk.moved.isEntered && mark !== undefined && cases.caseFiles.hasMark(organ, office, mark, caseId),
  }
}

/** What left here was given by the next pen; whatever comes back is of one after that. */
function leftFrom({ cases, cards }: CaseContext, caseId: string): TakingFacts['here'] {
  const header = cases.caseFiles.find(caseId)
  if (header === undefined) return undefined
  return { pen: header.pen + 1, revision: header.revision, desk: cards.own().installation }
}

function namesOf({ owner, excluded, moved: { clerk } }: MovedDesk): readonly string[] {
  return [owner, clerk, ...excluded].filter((name) => name !== undefined)
}

/** Who of the office here is called so; each desk gives ids of its own. */
function colleagueNamed({ colleagues, person }: CaseContext, name: string): Account | undefined {
  return colleagues().find(
    (one) => one.office === person.office && sameAtEachDesk(one.displayName) === sameAtEachDesk(name),
  )
}

/**
 * Writes the file here in the place of its copy: under its id, as it stood, to whom it was assigned, with how long its claims lay where. Answers
 * the kept files that belong to it.
 */
export function writePen(
  context: CommandContext,
  incoming: TakenOver,
  kept: readonly KeptFile[],
  entry: Entry,
): Result<readonly string[]> {
  const { cases, maskReason, now } = context
  const { manifest, desk, form } = incoming
  const { id, revision } = manifest.file
  const { office } = manifest.receiver
  // It had left from here, and comes back before its receipt.
  if (cases.caseFiles.find(id) !== undefined) cases.erasures.release(id)
  cases.deskCopies.becomeFile(id, office)
  const content = toCaseFile(form)
  const entered = addBrought(context, { ...incoming, claims: incoming.claims }, content, kept, {
    entry,
    about: { revision: revision + 1, pen: desk.pen, ...(desk.moved.isEntered ? {} : { enteredBy: 'nobody' }) },
  })
  for (const { decision } of content.claims) if (decision !== undefined) cases.decisions.save(id, decision)
  for (const { claim, note } of desk.moved.notes) cases.claims.addReturnNote(id, claim, maskReason(id, note))
  cases.pens.bringStays(
    id,
    desk.moved.stays.map((stay) => ({ ...stay, to: stay.to ?? null })),
  )
  keepWhose(context, id, office, desk)
  cases.pens.given({ caseId: id, desk: manifest.sender.installation, at: now })
  cases.pens.decided(manifest.id)
  return success(entered)
}

function keepWhose(context: CommandContext, caseId: string, office: string, desk: MovedDesk): void {
  const { cases } = context
  const enter = (name: string | undefined): string | undefined => {
    const id = name === undefined ? undefined : colleagueNamed(context, name)?.id
    if (id !== undefined) cases.staff.enter(id)
    return id
  }
  const { owner, excluded, moved } = desk
  for (const [capacity, name] of [
    ['owner', owner],
    ['clerk', moved.clerk],
  ] as const) {
    const id = enter(name)
    if (id !== undefined) cases.assignments.save(caseId, office, capacity, id)
  }
  for (const name of excluded) {
    const id = enter(name)
    if (id !== undefined) cases.exclusions.add(caseId, id)
  }
}
