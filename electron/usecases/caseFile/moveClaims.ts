import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { planMove, type ClaimMove } from '../../../shared/domain/caseFile/moveClaims.ts'
import { FIRST_STAGE } from '../../../shared/domain/claim/stages.ts'
import type { CaseTables } from '../../db/caseTables.ts'

/** The file that claims leave and the one that they go over to. */
export type Move = Readonly<{ from: string; to: string; content: CaseFile; target: CaseFile }>

/**
 * Writes claims of one file into another, with whom and what they need; who is sealed is sealed there under a key of its own.
 * The caller holds the transaction.
 */
export function moveClaims(
  cases: CaseTables,
  { from, to, content, target }: Move,
  claims: readonly string[],
): ClaimMove {
  const move = planMove(content, target, claims)
  for (const person of move.people) cases.people.add(to, person)
  for (const item of move.evidence) cases.evidence.save(to, item)
  copyAttachments(cases, from, to, move)
  for (const duty of move.duties) cases.duties.add(to, duty)
  for (const { from: id, file } of move.claims) {
    const { claim, decision, payments, stage = FIRST_STAGE.court } = file
    cases.claims.save(to, claim, stage)
    if (payments.length > 0) cases.claims.savePayments(to, claim.id, payments)
    if (decision !== undefined) cases.decisions.save(to, decision)
    cases.claims.leave(from, id, { caseId: to, id: claim.id })
  }
  return move
}

/** The same bytes lie once on the disk for both files; each file holds the key under a wrap of its own. */
function copyAttachments(cases: CaseTables, from: string, to: string, { evidence, evidenceIds }: ClaimMove): void {
  const given = new Set(evidence.map(({ id }) => id))
  for (const attachment of cases.attachments.ofCase(from)) {
    const id = evidenceIds.get(attachment.evidence)
    if (id === undefined || !given.has(id)) continue
    const stored = cases.attachments.file(from, attachment.file)
    if (stored === undefined) throw new Error('an attached file vanished between two reads')
    const there = cases.attachments.fileBySha256(to, stored.sha256)
    if (there === undefined) {
      cases.attachments.addFile(to, stored)
      const text = cases.fileTexts.of(from, stored.id)
      if (text !== undefined) cases.fileTexts.save(to, stored.id, text)
    }
    cases.attachments.attach(to, { ...attachment, evidence: id, file: there ?? stored.id })
  }
}
