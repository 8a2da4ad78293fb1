import { readFileSync } from 'node:fs'
import type { ClaimFile } from '../../shared/domain/caseFile/caseFile.ts'
import type { Claim, ClaimHead } from '../../shared/domain/caseFile/claim.ts'
import type { Decision } from '../../shared/domain/caseFile/decision.ts'
import type { Evidence } from '../../shared/domain/caseFile/evidence.ts'
import type { Payment } from '../../shared/domain/caseFile/payment.ts'
import type { Person } from '../../shared/domain/caseFile/person.ts'
import type { Proceedings } from '../../shared/domain/caseFile/proceedings.ts'
import { naknadaCase, type NaknadaCase } from '../../shared/exchange/naknadaCase.ts'
import { toCaseFile } from '../../shared/exchange/toCaseFile.ts'

export const TRAINING_CASES = ['case-01', 'case-02', 'case-02-mended'] as const
export type TrainingCaseName = (typeof TRAINING_CASES)[number]

/** A `CaseFile` whose every part a test may change in place. */
export type EditableCaseFile = {
  proceedings: Proceedings
  people: Person[]
  evidence: Evidence[]
  claims: { -readonly [Part in keyof ClaimFile]: Part extends 'payments' ? Payment[] : ClaimFile[Part] }[]
}

/** A practice case from resources/training/cases as the domain has it. A fresh copy each time. */
export function readTrainingCase(name: TrainingCaseName): EditableCaseFile {
  return editableCase(readTrainingForm(name))
}

/** The same in the exchange form, read through its strict schema. */
export function readTrainingForm(name: TrainingCaseName): NaknadaCase {
  return naknadaCase.parse(JSON.parse(readTrainingCaseText(name)))
}

export function readTrainingCaseText(name: TrainingCaseName): string {
  return readFileSync(new URL(`../../resources/training/cases/${name}.json`, import.meta.url), 'utf8')
}

/** The case file of a form, open to changes. */
export function editableCase(form: NaknadaCase): EditableCaseFile {
  return structuredClone(toCaseFile(form)) as EditableCaseFile
}

/** The same with every English text empty. */
export function withoutEnglish<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withoutEnglish) as Value
  const entries = Object.entries(value).map(([key, inner]) => [key, key === 'en' ? '' : withoutEnglish<unknown>(inner)])
  return Object.fromEntries(entries) as Value
}

/** A claim to which nothing has happened. */
export function bareClaim(claim: Claim): EditableCaseFile['claims'][number] {
  return { claim, acts: [], services: [], payments: [] }
}

/** The same file with every claim changed. */
export function withClaims(file: EditableCaseFile, change: (claim: Claim) => Claim): EditableCaseFile {
  return { ...file, claims: file.claims.map((one) => ({ ...one, claim: change(one.claim) })) }
}

/** The same file with every decision changed. */
export function withDecisions(file: EditableCaseFile, change: (decision: Decision) => Decision): EditableCaseFile {
  const changed = (decision: Decision | undefined) => (decision === undefined ? undefined : change(decision))
  return { ...file, claims: file.claims.map((one) => ({ ...one, decision: changed(one.decision) })) }
}

/** What a minimal change of a test may take hold of, without asking whether it is there. */
export type Editable = Readonly<{
  file: EditableCaseFile
  claim: Claim
  heads: readonly ClaimHead[]
  head: (index: number) => ClaimHead
  person: (id: string) => Person
  decision: Decision
}>

export function editable(file: EditableCaseFile): Editable {
  const claimFile = present(file.claims[0])
  const { claim } = claimFile
  claimFile.decision ??= { claim: claim.id, judge: 'j1', date: '2026-06-15', daysToPay: 15, heads: [] }
  return {
    file,
    claim,
    heads: claim.heads,
    head: (index) => present(claim.heads[index]),
    person: (id) => present(file.people.find((person) => person.id === id)),
    decision: claimFile.decision,
  }
}

export function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('missing in the test data')
  return value
}
