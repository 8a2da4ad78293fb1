import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { isShielded } from '../../../shared/domain/caseFile/shielded.ts'
import { findLeaks } from '../../../shared/domain/privacy/leak.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { ReceivedFile } from '../../files/attachments/attachmentFiles.ts'
import { completeChange } from '../caseFile/fileAct.ts'
import { describeEvidence, describeEvidenceOf } from '../caseFile/describeItem.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CommandContext, EffectContext } from '../context.ts'
import { loadForAttaching } from './attachable.ts'

type Attaching = EffectContext<'attachments' | 'chooseFile'>
type Attach = Input<'attachment.attach'>

/**
 * Takes a file in: its ciphertext is on the disk before its row is written, with the journal's entry, in one transaction. Where
 * that fails the ciphertext goes; where the program dies between, the next session takes it away.
 */
export async function attachFile(context: Attaching, input: Attach): Promise<Result<Output<'attachment.attach'>>> {
  const { attachments } = context.services
  const asked = loadForAttaching(context, 'attach', input)
  if (!asked.ok) return asked
  const chosen = context.given ?? (await context.services.chooseFile())
  if (chosen === undefined) return success({ outcome: 'cancelled', alsoAt: [] })
  const received = await attachments.receive(chosen)
  if (!received.ok) return received
  const { id } = received.value
  let isEntered = false
  try {
    const entered = context.commit((command) => enter(command, input, received.value, chosen.name))
    isEntered = entered.ok && entered.value.isNew
    return entered.ok
      ? success({ outcome: 'attached', alsoAt: [...entered.value.alsoAt], file: entered.value.file })
      : entered
  } finally {
    if (!isEntered) await attachments.discard(id)
  }
}

/** The row of a file that has come in; `isNew` where its bytes were not in the case file yet. */
function enter(
  context: CommandContext,
  input: Attach,
  received: ReceivedFile,
  name: string | undefined,
): Result<Readonly<{ isNew: boolean; file: string; alsoAt: readonly string[] }>> {
  const { caseId, evidence } = input
  const file = loadForAttaching(context, 'attach', input)
  if (!file.ok) return file
  const shown = name === undefined || showsSealed(file.value, name) ? undefined : name
  const made = makeItem(context, file.value, evidence, shown)
  if (!made.ok) return made
  const { attachments } = context.cases
  const same = attachments.fileBySha256(caseId, received.sha256)
  const alsoAt = attachments.ofCase(caseId).flatMap((one) => (one.file === same ? [one.evidence] : []))
  if (alsoAt.includes(evidence)) return failure('attachment.already')
  const { id, key, size, sha256, kind } = received
  if (same === undefined) attachments.addFile(caseId, { id, key, size, sha256, kind })
  attachments.attach(caseId, {
    evidence,
    file: same ?? id,
    name: shown,
    kind,
    size,
    sha256,
    receivedAt: context.now,
    receivedBy: context.person.id,
    custody: input.custody,
  })
  const reason = `SHA-256 ${sha256}`
  context.record({ act: 'caseFile.attach', caseId, about: describeEvidenceOf(file.value, evidence), reason })
  context.changed({ aggregate: 'caseFile', id: caseId })
  return success({ isNew: same === undefined, file: same ?? id, alsoAt })
}

/** An item of evidence for a file that was attached to none: it is called as the file is. */
function makeItem(context: CommandContext, file: LoadedCase, id: string, name: string | undefined): Result<unknown> {
  if (file.evidence().some((item) => item.id === id)) return success(true)
  const title = name?.replace(/\.[^.]{1,5}$/, '') ?? id
  const evidence: Evidence = { id, kind: 'other', title: { cnr: title, en: title } }
  const entry = { act: 'caseFile.saveEvidence' as const, about: describeEvidence(file, evidence) }
  return completeChange(context, file, { change: { evidence: [evidence] }, entries: [entry] })
}

/** Whether what a file is called would show a protected person to whoever reads a screen or a list. */
function showsSealed(file: LoadedCase, name: string): boolean {
  const people = file.people()
  const sealed = people.filter((person) => isShielded(person, people))
  if (sealed.length === 0) return false
  const others = people.filter((person) => !isShielded(person, people))
  // Names of files join words by signs that no text has between them.
  return [name, name.replace(/[_.+-]+/g, ' ')].some((text) => findLeaks(text, sealed, others).length > 0)
}
