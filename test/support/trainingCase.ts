import { readFileSync } from 'node:fs'
import { naknadaCase, type NaknadaCase } from '../../shared/domain/caseFile/naknadaCase.ts'
import type { Claim, ClaimHead } from '../../shared/domain/caseFile/claim.ts'
import type { Decision } from '../../shared/domain/caseFile/decision.ts'
import type { Person } from '../../shared/domain/caseFile/person.ts'

export type TrainingCaseName = 'case-01' | 'case-02' | 'case-02-mended'

/** A practice case from resources/training/cases, read through the strict form. A fresh copy each time. */
export function trainingCase(name: TrainingCaseName): NaknadaCase {
  return naknadaCase.parse(JSON.parse(trainingCaseText(name)))
}

export function trainingCaseText(name: TrainingCaseName): string {
  return readFileSync(new URL(`../../resources/training/cases/${name}.json`, import.meta.url), 'utf8')
}

/** What a minimal change of a test may take hold of, without asking whether it is there. */
export type Editable = Readonly<{
  file: NaknadaCase
  claim: Claim
  heads: readonly ClaimHead[]
  head: (index: number) => ClaimHead
  person: (id: string) => Person
  decision: Decision
}>

export function editable(file: NaknadaCase): Editable {
  const claim = present(file.claims[0])
  return {
    file,
    claim,
    heads: claim.heads,
    head: (index) => present(claim.heads[index]),
    person: (id) => present(file.people.find((person) => person.id === id)),
    decision: file.decision ?? { claim: claim.id, judge: 'j1', date: '2026-06-15', daysToPay: 15, heads: [] },
  }
}

export function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('missing in the test data')
  return value
}
