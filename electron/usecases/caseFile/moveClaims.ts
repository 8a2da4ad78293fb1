import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { planMove, type ClaimMove } from '../../../shared/domain/caseFile/moveClaims.ts'
import { idsInDrafts, planDraftMoves, renameInDraft } from '../../../shared/domain/caseFile/moveDrafts.ts'
import { FIRST_STAGE } from '../../../shared/domain/claim/stages.ts'
import type { CaseTables } from '../../db/caseTables.ts'

/** The file that claims leave and the one that they go over to. */
export type Move = Readonly<{ from: string; to: string; content: CaseFile; target: CaseFile }>

/**
 * Writes claims of one file into another, with whom and what they need and with what anybody has typed of it and not saved;
 * who is sealed is sealed there under a key of its own.
 * The caller holds the transaction.
 */
export function moveClaims(
  cases: CaseTables,
  { from, to, content, target }: Move,
  claims: readonly string[],
): ClaimMove {
  const drafted = cases.drafts.ofEverybody(to).map(({ form }) => form)
  const move = planMove(content, target, claims, idsInDrafts(drafted))
  for (const person of move.people) cases.people.add(to, person)
  for (const item of move.evidence) cases.evidence.save(to, item)
  copyAttachments(cases, from, to, move)
  for (const duty of move.duties) cases.duties.add(to, duty)
  copyReferrals(cases, from, to, move)
  for (const { from: id, file } of move.claims) {
    const { claim, decision, payments, ledgerActs: acts, stage = FIRST_STAGE.court } = file
    cases.claims.save(to, claim, stage)
    cases.ledger.add(to, { claim: claim.id, payments, acts })
    if (decision !== undefined) cases.decisions.save(to, decision)
    cases.worksheets.move({ caseId: from, claim: id }, { caseId: to, claim: claim.id })
    cases.claims.leave(from, id, { caseId: to, id: claim.id })
  }
  moveDrafts(cases, from, to, move)
  return move
}

/** To what help somebody was referred is true of them in either file. */
function copyReferrals({ referrals }: CaseTables, from: string, to: string, { personIds }: ClaimMove): void {
  const there = new Set(referrals.ofCase(to).map(({ id }) => id))
  for (const referral of referrals.ofCase(from)) {
    const person = personIds.get(referral.person)
    if (person !== undefined && !there.has(referral.id)) referrals.add(to, { ...referral, person })
  }
}

/** What everybody has typed and not saved; where somebody has a draft there already, both stay as they are. */
function moveDrafts({ drafts }: CaseTables, from: string, to: string, move: ClaimMove): void {
  const own = drafts.ofEverybody(from)
  for (const person of new Set(own.map((one) => one.person))) {
    const forms = own.filter((one) => one.person === person).map(({ form }) => form)
    for (const { from: form, to: next, stays } of planDraftMoves(forms, move)) {
      const [source, goal] = [`${from}/${form}`, `${to}/${next}`]
      const draft = drafts.find(person, source)
      if (draft === undefined || drafts.find(person, goal) !== undefined) continue
      drafts.keep(person, goal, renameInDraft(draft.text, move), draft.savedAt)
      if (!stays) drafts.remove(person, source)
    }
  }
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
