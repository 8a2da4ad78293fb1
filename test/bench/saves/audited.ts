import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { CaseId } from '../../../shared/contract/ids.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import { asTyped } from '../../support/office/issuedOrder.ts'
import { present } from '../../support/trainingCase.ts'
import type { TestOffice } from '../../support/office/testOffice.ts'
import { ROUND, ROUND_CENTS } from './recordWrites.ts'

type Target = { caseId: CaseId; revision: number }
/** A save through the program; `text` is what is typed anew. */
export type Save = (text: string) => Promise<void>

/** Saves of every kind on one file, each with one text changed as a person changes it; the claim with an amount too. */
export function prosecutorSaves(office: TestOffice, file: CaseFileView) {
  const target: Target = { caseId: file.id, revision: file.revision }
  const claim = present(file.claims[0]).claim
  const [head, ...heads] = claim.heads
  const item = present(file.evidence[0])
  const { label: _label, identity, ...person } = present(file.people.find(({ id }) => id === claim.claimant))
  const both = (text: string) => ({ cnr: text, en: text })
  let other = ROUND_CENTS
  const save =
    (ask: (text: string) => Promise<{ revision: number }>): Save =>
    async (text) => {
      target.revision = (await ask(text)).revision
    }
  return {
    evidence: save((text) => office.ask('evidence.save', { ...target, evidence: { ...item, title: both(text) } })),
    person: save((text) =>
      office.ask('person.save', {
        ...target,
        person: { ...person, occupation: both(text) },
        ...(identity === undefined ? {} : { identity }),
      }),
    ),
    proceedings: save((text) =>
      office.ask('caseFile.saveProceedings', { ...target, case: { ...file.case, facts: both(text) } }),
    ),
    claim: save((text) => {
      const cents = text === ROUND ? ROUND_CENTS : (other += 1)
      const calculation = { method: 'units' as const, quantity: '1', unit: both('1'), rateCents: cents }
      const changed = { ...present(head), calculation, amountCents: cents, note: both(text) }
      return office.ask('claim.save', { ...target, claim: { ...claim, note: both(text), heads: [changed, ...heads] } })
    }),
  }
}

export function judgeSaves(office: TestOffice, file: CaseFileView, decision: Decision) {
  const target: Target = { caseId: file.id, revision: file.revision }
  return {
    decision: async (text: string) => {
      const changed = { ...asTyped(decision), reasons: { cnr: text, en: text } }
      target.revision = (await office.ask('decision.save', { ...target, decision: changed })).revision
    },
  }
}
