import { describe, expect, test } from 'vitest'
import { documents } from '../../../shared/document/registry.ts'
import type { DocumentDefinition } from '../../../shared/document/documentDefinition.ts'
import { DocumentProblem } from '../../../shared/document/documentProblem.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { person, type Person } from '../../../shared/domain/caseFile/person.ts'
import { findPersonCorrections, PERSON_FACTS } from '../../../shared/domain/caseFile/personFacts.ts'
import { peopledCase } from '../../support/peopledCase.ts'
import { present, readTrainingCase } from '../../support/trainingCase.ts'

const VICTIM: Person = {
  ...present(readTrainingCase('case-01').people.find(({ id }) => id === 'v1')),
  identification: { status: 'presumed', date: '2025-11-01', forms: ['forcedLabour'] },
}
const changed = (change: Partial<Person>) => findPersonCorrections(VICTIM, { ...VICTIM, ...change })

describe('a correction of a person', () => {
  test('is a recorded value that is changed or gone, with the old one; what is only added is none', () => {
    expect(changed({ birthDate: '1998-04-08' })).toEqual([
      { fact: 'birthDate', before: VICTIM.birthDate, after: '1998-04-08' },
    ])
    expect(changed({ address: undefined })).toEqual([{ fact: 'address', before: VICTIM.address, after: undefined }])
    expect(changed({ role: 'witness' }).map(({ fact }) => fact)).toEqual(['role'])
    const { deceased, interpreter } = VICTIM
    expect([deceased, interpreter]).toEqual([undefined, undefined])
    expect(changed({ deceased: '2026-05-01', interpreter: 'sq' })).toEqual([])
  })

  test('is nothing that an act of its own changes, and no way to reach somebody', () => {
    expect(
      changed({ sealed: undefined, phone: '067 000 000', email: 'x@example.org', satUntil: '2026-01-01' }),
    ).toEqual([])
  })

  test('is no new status as a victim where the one before is kept; a status that is overwritten is', () => {
    const { status, date } = present(VICTIM.identification)
    const formal = { status: 'formal' as const, date: '2026-01-10', forms: ['forcedLabour' as const] }
    expect(changed({ identification: { ...formal, earlier: [{ status, date: present(date) }] } })).toEqual([])
    expect(changed({ identification: formal }).map(({ fact }) => fact)).toEqual(['identification'])
    expect(
      changed({ identification: { ...formal, forms: [], earlier: [{ status, date: present(date) }] } }),
    ).toHaveLength(1)
  })
})

describe('what a paper reads of a person', () => {
  const file = peopledCase()
  const before = said(file)
  const isRead = (change: Partial<Person>) =>
    said({ ...file, people: file.people.map((one) => ({ ...one, ...change })) }) !== before

  test('is a fact: no document says another with what may be saved freely', () => {
    const contact = { email: 'drugi@example.org', phone: '+382 67 999 999' }
    expect(Object.keys(contact)).toEqual(Object.keys(PERSON_FACTS).filter((field) => kindOf(field) === 'contact'))
    expect(isRead(contact)).toBe(false)
    expect(isRead({ interpreter: 'ro' })).toBe(true)
    expect(isRead({ powerOfAttorneyDate: '2024-02-03' })).toBe(true)
  })

  test('is decided for every field', () => {
    expect(Object.keys(PERSON_FACTS).toSorted()).toEqual(Object.keys(person.shape).toSorted())
  })
})

function kindOf(field: string): string | undefined {
  return Object.entries(PERSON_FACTS).find(([name]) => name === field)?.[1]
}

/** What every document says for every claim; of the words that stay in Latin script only where they stand in it. */
function said(caseFile: CaseFile): string {
  return JSON.stringify(
    documents.flatMap((definition) => caseFile.claims.map(({ claim }) => compose(definition, caseFile, claim.id))),
  )
}

function compose(definition: DocumentDefinition, caseFile: CaseFile, claimId: string): unknown {
  try {
    const { keep: _keep, ...content } = definition.compose({ caseFile, claimId })
    return content
  } catch (error) {
    if (error instanceof DocumentProblem) return error.message
    throw error
  }
}
