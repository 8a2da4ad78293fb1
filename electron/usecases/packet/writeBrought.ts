import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { FileText } from '../../../shared/domain/caseFile/pageText.ts'
import { identityOf, withoutIdentity } from '../../../shared/domain/caseFile/identity.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { remarksOf } from '../../../shared/exchange/remarks.ts'
import { toCaseFile } from '../../../shared/exchange/toCaseFile.ts'
import type { PacketManifest } from '../../../shared/packet/manifest.ts'
import type { NewCaseFile } from '../../db/tables/caseFileTable.ts'
import type { KeptFile } from '../../packet/packetDesk.ts'
import { completeChange, type Entry } from '../caseFile/fileAct.ts'
import { findLeftCase, markOf } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CommandContext } from '../context.ts'
import { saveRemarks } from '../exchange/remarks.ts'
import type { IncomingFile } from './incomingFile.ts'
import { kindOfMedia } from './mediaTypes.ts'

/**
 * Writes the file of a packet under the id that it has at the sender: a new one, or the one that had left and comes back, whose
 * content is replaced. Identities are sealed under the keys of this office. Answers the kept files that belong to it.
 */
export function writeBrought(
  context: CommandContext,
  incoming: IncomingFile,
  kept: readonly KeptFile[],
  entry: Entry,
): Result<readonly string[]> {
  const { manifest, form } = incoming
  const id = manifest.file.id
  const here = findLeftCase(context, id)
  const content = toCaseFile(form)
  if (!here.ok) return success(addBrought(context, incoming, content, kept, { entry, about: FROM_ELSEWHERE }))
  replaceContent(context, here.value, incoming, content)
  const entered = enterFiles(context, incoming, kept)
  const change = { moved: true, away: false, holder: manifest.receiver.office } as const
  const done = completeChange(context, here.value, { change, entries: [entry] })
  return done.ok ? success(entered) : done
}

const FROM_ELSEWHERE = { revision: 0, enteredBy: 'nobody' } as const

type Added = Readonly<{ entry: Entry; about: Pick<NewCaseFile, 'revision' | 'enteredBy' | 'pen'> }>
/** Which file it is, in which state, of which office here, and from which installation it comes. */
export type WrittenFile = Readonly<{
  id: string
  file: PacketManifest['file']
  receiver: Pick<PacketManifest['receiver'], 'office'>
  sender: Pick<PacketManifest['sender'], 'installation'>
}>
type Brought = Omit<IncomingFile, 'purpose' | 'manifest'> & Readonly<{ manifest: WrittenFile }>

/** Writes a file that is new here, under the id that it has at the sender; `about`: how it begins. Answers the kept files that belong to it. */
export function addBrought(
  context: CommandContext,
  incoming: Brought,
  content: CaseFile,
  kept: readonly KeptFile[],
  { entry, about }: Added,
): readonly string[] {
  const { cases, record, changed } = context
  const { manifest, form } = incoming
  const { id } = manifest.file
  cases.caseFiles.add({
    id,
    custody: manifest.receiver.office,
    proceedings: form.case,
    ...about,
  })
  saveRemarks(cases, id, remarksOf(form))
  for (const person of content.people) cases.people.add(id, person)
  for (const item of content.evidence) cases.evidence.save(id, item)
  for (const duty of content.duties ?? []) cases.duties.add(id, duty)
  saveClaims(context, incoming, content)
  const entered = enterFiles(context, incoming, kept)
  const mark = markOf({ id, marks: form.case })
  record({ about: { cnr: mark, en: mark }, ...entry, caseId: id })
  changed({ aggregate: 'caseFile', id })
  return entered
}

/** What the other office has changed while it had the file; what only this office keeps stays: duties it did, papers, assignments. */
function replaceContent(context: CommandContext, file: LoadedCase, incoming: IncomingFile, content: CaseFile): void {
  const { cases, person } = context
  const { manifest } = incoming
  const { id } = file
  const records = new Map(file.records().map((one) => [one.open.id, one]))
  for (const one of content.people) {
    const known = records.get(one.id)
    if (known === undefined) cases.people.add(id, one)
    else if ((known.open.sealed === true) === (one.sealed === true)) {
      cases.people.save(id, { open: withoutIdentity(one), identity: identityOf(one) }, known)
    } else cases.people.saveSeal(id, one)
  }
  const { header, proceedings } = file.parts
  cases.caseFiles.saveProceedings(id, content.proceedings, person.office, {
    ...{ known: proceedings, header },
    holder: manifest.receiver.office,
  })
  for (const item of content.evidence) cases.evidence.save(id, item)
  const done = new Set(file.duties().map((duty) => duty.id))
  for (const duty of content.duties ?? []) if (!done.has(duty.id)) cases.duties.add(id, duty)
  saveClaims(context, incoming, content)
  removeGone(context, file, content)
}

/** What the other office has taken out goes here too, unless something of this office still rests on it. */
function removeGone({ cases }: CommandContext, file: LoadedCase, content: CaseFile): void {
  const evidence = new Set(content.evidence.map((one) => one.id))
  for (const { id } of file.evidence()) if (!evidence.has(id)) cases.evidence.remove(file.id, id)
  const people = new Set(content.people.map((one) => one.id))
  for (const { open } of file.records()) if (!people.has(open.id)) cases.people.remove(file.id, open.id)
}

function saveClaims({ cases, maskReason }: CommandContext, { manifest, claims }: Brought, content: CaseFile): void {
  const { id } = manifest.file
  const standing = new Map(claims.map((one) => [one.claim, one]))
  for (const { claim } of content.claims) {
    const { stage = 'withdrawn', note } = standing.get(claim.id) ?? {}
    cases.claims.save(id, claim, stage)
    cases.claims.move(id, claim.id, stage)
    if (note !== undefined) cases.claims.addReturnNote(id, claim.id, maskReason(id, note))
  }
}

/** The files of the packet that were not here yet; each under its key, sealed by the keys of this office. */
function enterFiles(
  { cases, now, person, today }: CommandContext,
  { manifest, files }: Brought,
  kept: readonly KeptFile[],
): readonly string[] {
  const caseId = manifest.file.id
  const names = new Map(kept.map(({ part, id }) => [part, id]))
  const entered: string[] = []
  for (const { part, key, name, type, bytes: size, sha256, evidence, text, custody = { on: today } } of files) {
    const id = names.get(part)
    if (id === undefined || evidence === undefined) continue
    const kind = kindOfMedia(type)
    const same = cases.attachments.fileBySha256(caseId, sha256)
    if (same === undefined) {
      cases.attachments.addFile(caseId, { id, key, size, sha256, kind })
      entered.push(id)
    }
    const file = same ?? id
    if (text !== undefined) enterText(cases, caseId, file, text)
    const isAttached = cases.attachments.ofCase(caseId).some((one) => one.file === file && one.evidence === evidence)
    if (isAttached) continue
    const received = { receivedAt: now, receivedBy: person.id }
    cases.attachments.attach(caseId, { evidence, file, name, kind, size, sha256, custody, ...received })
  }
  return entered
}

/** What the other office has read or typed of a file takes the place of what was read of it here. */
function enterText({ fileTexts }: CommandContext['cases'], caseId: string, file: string, text: FileText): void {
  const here = fileTexts.of(caseId, file)
  if (here === undefined || here.pages.length === text.pages.length) fileTexts.save(caseId, file, text)
}
