import { join } from 'node:path'
import { fictionalInstallation } from '../support/packet/fictionalCard.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../shared/domain/staff/account.ts'
import type { Result } from '../../shared/domain/result/result.ts'
import { createLawBook } from '../../electron/session/lawBook.ts'
import { createCaseTables, type CaseTables } from '../../electron/db/caseTables.ts'
import { FileMemory, type FileParts } from '../../electron/db/fileMemory.ts'
import { openDatabase, type Connection } from '../../electron/db/connection.ts'
import { createOfficeTables } from '../../electron/db/officeTables.ts'
import { forwardFile } from '../../electron/usecases/caseFile/forwardFile.ts'
import { loadCase } from '../../electron/usecases/caseFile/loadCase.ts'
import { saveProceedings } from '../../electron/usecases/caseFile/saveProceedings.ts'
import { viewOf } from '../../electron/usecases/caseFile/view.ts'
import { registerClaim, startReview } from '../../electron/usecases/claim/claimActs.ts'
import { saveClaim } from '../../electron/usecases/claim/saveClaim.ts'
import type { CommandContext } from '../../electron/usecases/context.ts'
import { saveDecision } from '../../electron/usecases/decision/saveDecision.ts'
import { saveEvidence } from '../../electron/usecases/evidence/evidenceCommands.ts'
import { savePerson } from '../../electron/usecases/person/savePerson.ts'
import { createIdentityCipher } from '../../electron/vault/identityCipher.ts'
import { caseKeysOf, keysOf } from '../support/office/rawDatabase.ts'
import type { Who } from '../support/office/people.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { accountOf, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { decisionFor, importTwoClaims, type Target } from '../support/office/twoClaims.ts'

let office: TestOffice
let target: Target
let connections: Connection[]
let tables: CaseTables
let context: (who: Who, counts: Map<string, number>) => CommandContext

beforeAll(async () => {
  office = openOfficeAtWork()
  const accounts = new Map<Who, Account>()
  for (const who of ['prosecutor', 'clerk', 'judge'] as const) accounts.set(who, await accountOf(office, who))
  await signIn(office, 'prosecutor')
  target = await importTwoClaims(office, 1)
  await office.ask('session.lock', {})
  const keys = await caseKeysOf(office.folder, 'prosecutor')
  const cases = openDatabase(join(office.folder, 'cases.db'), keys.case)
  const people = openDatabase(join(office.folder, 'office.db'), (await keysOf(office.folder, 'prosecutor')).office)
  connections = [cases, people]
  if (keys.identity === undefined) throw new Error('no identity key')
  tables = createCaseTables(cases, createIdentityCipher(keys.identity))
  context = (who, counts) => {
    const person = accounts.get(who)
    if (person === undefined) throw new Error(`nobody is ${who}`)
    return {
      person,
      mayReveal: true,
      openShared: () => undefined,
      cards: fictionalInstallation().cards,
      now: '2026-06-15T09:00:00.000Z',
      today: '2026-06-15',
      kind: 'real',
      office: createOfficeTables(people),
      colleagues: () => [...accounts.values()],
      isActive: () => true,
      isLeaving: () => false,
      laws: createLawBook(() => [], []),
      cases: counted(tables, counts),
      newId: () => '0'.repeat(32),
      maskReason: (_caseId: string, reason: string) => reason,
      record: () => undefined,
      changed: () => undefined,
    }
  }
})
afterAll(async () => {
  for (const db of connections) db.close()
  await office.close()
})

const READS = new Set('find ofCase recordsOf links standings evidenceLinks outlines completed'.split(' '))

/** The real tables; how often each of their reading functions is called is written down. */
function counted(real: CaseTables, counts: Map<string, number>): CaseTables {
  const groups = Object.entries(real).map(([group, members]) => {
    if (typeof members !== 'object' || members instanceof FileMemory) return [group, members] as const
    const wrapped = Object.entries(members as Record<string, (...input: unknown[]) => unknown>).map(([name, read]) => {
      const count = (...input: unknown[]) => {
        const key = `${group}.${name}`
        if (READS.has(name)) counts.set(key, (counts.get(key) ?? 0) + 1)
        return read(...input)
      }
      return [name, count] as const
    })
    return [group, Object.fromEntries(wrapped)] as const
  })
  return Object.fromEntries(groups) as CaseTables
}

type Act = (context: CommandContext) => Result<Readonly<{ revision: number }>>

/** Carries an act out for good and answers what it read. */
function readBy(who: Who, act: Act): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  const done = tables.transaction('2026-06-15', () => act(context(who, counts)))
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  target = { ...target, revision: done.value.revision }
  return Object.fromEntries(counts)
}

/** The same parts as the tables answer them now. */
function freshParts(names: readonly (keyof FileParts)[]): FileParts {
  const { memory: _memory, ...cases } = tables
  const file = loadCase({ ...context('prosecutor', new Map()), cases }, target.caseId)
  if (!file.ok) throw new Error(file.error.code)
  const { parts, ...read } = file.value
  for (const name of names) if (name !== 'orders' && name !== 'header') read[name]()
  read.caseFile()
  return Object.fromEntries(names.map((name) => [name, parts[name]]))
}

describe('one act reads every part of a file at most once', () => {
  const claim = () => {
    const found = tables.claims.find(target.caseId, 'c2')
    if (found === undefined) throw new Error('no claim')
    return found.claim
  }
  const evidence = { id: 'e70', kind: 'other' as const, title: { cnr: 'dokaz', en: 'evidence' } }
  const rows: readonly (readonly [string, Who, () => Act])[] = [
    ['a claim saved and judged by the gate', 'prosecutor', () => (it) => saveClaim(it, { ...target, claim: claim() })],
    ['evidence saved', 'prosecutor', () => (it) => saveEvidence(it, { ...target, evidence })],
    [
      'a person saved',
      'prosecutor',
      () => (it) => {
        const person = tables.people.recordsOf(target.caseId).find(({ open }) => open.id === 'd1')
        return savePerson(it, { ...target, person: person?.open, identity: person?.identity } as never)
      },
    ],
    [
      'the proceedings saved',
      'prosecutor',
      () => (it) => {
        const header = tables.caseFiles.find(target.caseId)
        if (header === undefined) throw new Error('no file')
        const before = tables.caseFiles.proceedingsOf(header)
        const changed = { ...before, facts: { cnr: 'Drugi opis.', en: 'Other facts.' } }
        return saveProceedings(it, { ...target, case: changed })
      },
    ],
    ['a file forwarded with two claims', 'prosecutor', () => (it) => forwardFile(it, target)],
    [
      'a claim registered',
      'clerk',
      () => (it) => registerClaim(it, { ...target, claim: 'c1', courtMark: 'K.br.1/26' }),
    ],
    ['a claim taken up', 'judge', () => (it) => startReview(it, { ...target, claim: 'c1' })],
    [
      'a decision saved and judged',
      'judge',
      () => (it) => saveDecision(it, { ...target, decision: decisionFor('c1') }),
    ],
  ]

  test.each(rows)('%s', (_what, who, act) => {
    const reads = readBy(who, act())
    expect(Object.entries(reads).filter(([, times]) => times > 1)).toEqual([])
    // What is remembered of the file is what stands in it.
    const remembered = tables.memory.partsAt(target.caseId, target.revision)
    expect(Object.keys(remembered)).not.toEqual([])
    expect(remembered).toEqual(freshParts(Object.keys(remembered) as (keyof FileParts)[]))
  })

  test('and remembers nothing of an act that was undone', () => {
    const { caseId } = target
    const undone = () =>
      tables.transaction('2026-06-15', () => {
        expect(saveDecision(context('judge', new Map()), { ...target, decision: decisionFor('c1') }).ok).toBe(true)
        throw new Error('undone')
      })
    expect(undone).toThrow('undone')
    expect(tables.memory.partsAt(caseId, target.revision + 1)).toEqual({})
    expect(tables.memory.partsAt(caseId, target.revision)).toEqual({})
  })

  test('and opens no seal where it needs no identity', () => {
    const counts = new Map<string, number>()
    const it = context('judge', counts)
    const file = loadCase(it, target.caseId)
    if (!file.ok) throw new Error(file.error.code)
    viewOf(it, file.value)
    expect(counts.get('people.ofCase')).toBeUndefined()
    expect([...counts].filter(([, times]) => times > 1)).toEqual([])
  })
})
