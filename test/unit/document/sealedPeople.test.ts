import { describe, expect, test } from 'vitest'
import { documentsWith } from '../../../electron/documents/allDocuments.ts'
import { findResourceFolder } from '../../../electron/documents/resourceFolder.ts'
import type { DocumentDefinition, DocumentRequest } from '../../../shared/document/documentDefinition.ts'
import { DocumentProblem } from '../../../shared/document/documentProblem.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { PERSON_ROLES, type PersonRole } from '../../../shared/domain/caseFile/person.ts'
import { isShielded } from '../../../shared/domain/caseFile/shielded.ts'
import { toCyrillic } from '../../../shared/text/cyrillic.ts'
import { createLargeCase } from '../../support/largeCase.ts'
import { peopledCase, sealedCase } from '../../support/peopledCase.ts'
import { findSealed } from '../../support/sealScan.ts'
import { readTrainingCase, TRAINING_CASES } from '../../support/trainingCase.ts'

// Every document, for every claim and to everybody it can be sent to, with one kind of people sealed after the other.

const EXTRACT = 'enforceable-extract'
const documents = documentsWith(findResourceFolder('templates'))

/** Every text of a document, for every claim and everybody it may be sent to, each once and in both scripts. */
function said(definition: DocumentDefinition, caseFile: CaseFile): string {
  const texts = new Set<string>()
  const sent = JSON.stringify(definition.source.json).includes('recipient.')
  const recipients = [undefined, ...(sent ? caseFile.people.map(({ id }) => id) : [])]
  for (const { claim } of caseFile.claims)
    for (const recipientId of recipients)
      gather(composed(definition, { caseFile, claimId: claim.id, recipientId }), texts)
  return [...texts].flatMap((text) => [text, toCyrillic(text)]).join('\n')
}

function composed(definition: DocumentDefinition, request: DocumentRequest): unknown {
  try {
    return definition.compose(request)
  } catch (error) {
    if (error instanceof DocumentProblem) return undefined
    throw error
  }
}

function gather(value: unknown, texts: Set<string>): void {
  if (typeof value === 'string') texts.add(value)
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) gather(inner, texts)
}

/** The documents in which something of somebody sealed stands, with what it is. */
function leaking(caseFile: CaseFile, secret: CaseFile, asked = documents): readonly string[] {
  const texts = asked.map((definition) => ({ id: definition.id, text: said(definition, caseFile) }))
  if (findSealed(texts.map(({ text }) => text).join('\n'), secret).length === 0) return []
  return texts.flatMap(({ id, text }) => findSealed(text, secret).map((found) => `${id}: ${found}`))
}

const others = documents.filter(({ id }) => id !== EXTRACT)
const extract = documents.filter(({ id }) => id === EXTRACT)

test.each(PERSON_ROLES)('no document says anything of a sealed %s', (role) => {
  const caseFile = sealedCase([role])
  expect(leaking(caseFile, caseFile, others)).toEqual([])
  if (role !== 'injuredParty' && role !== 'defendant') expect(leaking(caseFile, caseFile, extract)).toEqual([])
})

test('no document says anything where everybody is sealed', () => {
  const caseFile = sealedCase()
  expect(leaking(caseFile, caseFile, others)).toEqual([])
})

// Of every practice case, one kind of its people after the other, besides those who are sealed in it already.
const CASES = [
  ...TRAINING_CASES.map((name) => [name, readTrainingCase(name)] as const),
  ['monster', createLargeCase(2, 4, 1)] as const,
]
const SEALED_CASES = CASES.flatMap(([name, caseFile]) =>
  PERSON_ROLES.filter((role) => caseFile.people.some((person) => person.role === role)).map(
    (role) => [role, name, sealing(caseFile, role)] as const,
  ),
)

function sealing(caseFile: CaseFile, role: PersonRole): CaseFile {
  const people = caseFile.people.map((person) => (person.role === role ? { ...person, sealed: true } : person))
  return { ...caseFile, people }
}

test.each(SEALED_CASES)('no document says anything of a sealed %s of %s', (role, _name, caseFile) => {
  expect(leaking(caseFile, caseFile, others)).toEqual([])
  const isParty = role === 'injuredParty' || role === 'defendant'
  const ofRole = caseFile.people.map((person) => ({ ...person, sealed: person.role === role }))
  if (!isParty) expect(leaking(caseFile, { ...caseFile, people: ofRole }, extract)).toEqual([])
})

test('some document names everybody who is open, so the search can fail', () => {
  const shown = documents.map((definition) => said(definition, peopledCase())).join('\n')
  const missed = PERSON_ROLES.filter((role) => findSealed(shown, sealedCase([role])).length === 0)
  expect(missed).toEqual([])
})

describe('a parent', () => {
  const child = sealedCase(['injuredParty'])
  const named = (change: object): CaseFile => ({
    ...child,
    people: child.people.map((person) => (person.id === 'g1' ? { ...person, ...change } : person)),
  })
  test('who represents a sealed child by law is named, addressed and written to nowhere', () => {
    const secret = { ...child, people: child.people.map((one) => ({ ...one, sealed: one.id === 'g1' })) }
    expect(leaking(child, secret)).toEqual([])
  })

  test('with the surname of the child is shielded whatever kind of guardian, one of another name is not', () => {
    const shielded = (file: CaseFile) => file.people.filter((one) => isShielded(one, file.people)).map(({ id }) => id)
    expect(shielded(named({ kind: 'collision' }))).toEqual(['v1', 'v2'])
    expect(shielded(named({ kind: 'collision', name: 'Mara Hrvojčević' }))).toEqual(['v1', 'v2', 'g1'])
    expect(shielded(named({ kind: 'collision', name: 'Mara Hrvojcevic-Rus' }))).toEqual(['v1', 'v2', 'g1'])
  })
})

test('the extract names the parties of its own claim and nobody else who is sealed', () => {
  const caseFile = sealedCase(['injuredParty'])
  const text = JSON.stringify(extract[0]?.compose({ caseFile, claimId: 'c1' }))
  expect(text).toContain('Žizela Hrvojčević')
  expect(findSealed(text, { ...caseFile, people: caseFile.people.filter(({ id }) => id !== 'v1') })).toEqual([])
})
