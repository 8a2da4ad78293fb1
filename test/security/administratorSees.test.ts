import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { channels, type ChannelName } from '../../shared/contract/channels.ts'
import { closeDatabase, openDatabase } from '../../electron/db/connection.ts'
import { mayRead } from '../../shared/domain/staff/readers.ts'
import { openBegun } from '../support/office/begunOffice.ts'
import { PEOPLE } from '../support/office/people.ts'
import { keysOf } from '../support/office/rawDatabase.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { readTrainingCase } from '../support/trainingCase.ts'

let office: TestOffice
let words: readonly string[]
beforeAll(async () => {
  ;({ office } = await openBegun('issued'))
  words = wordsOfCase()
})
afterAll(() => office.close())

/** Every longer word that somebody typed into the case, but those that are names of colleagues as well. */
function wordsOfCase(): readonly string[] {
  const texts: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
  }
  walk(readTrainingCase('case-01'))
  const staff = Object.values(PEOPLE)
    .map(({ displayName, role }) => `${displayName} ${role}`)
    .join(' ')
  const found = texts.flatMap((text) => text.split(/[^\p{L}\d./-]+/u)).filter((word) => /\p{L}{6}|\d{6}/u.test(word))
  return [...new Set(found)].filter((word) => !staff.includes(word) && !PROGRAM.test(word))
}

/** Words of the case form and of the law, which the program itself has in its tables. */
const PROGRAM = /^(?:[a-z]+(?:[A-Z][a-z]+)*|\d{4}-\d\d-\d\d)$/

function wordsIn(bytes: Buffer): readonly string[] {
  return words.filter((word) => bytes.includes(word, 0, 'utf8') || bytes.includes(word, 0, 'utf16le'))
}

/** Every row of every table that a key opens. */
function contentOf(file: string, key: Buffer): Buffer {
  const db = openDatabase(join(office.folder, file), key)
  try {
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'", {
        pluck: true,
      })
      .all()
    const rows = tables.flatMap(
      (table) => db.prepare(`SELECT * FROM "${String(table)}"`).all() as Record<string, unknown>[],
    )
    const values = rows.flatMap((row) => Object.values(row))
    return Buffer.concat(
      values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value)))),
    )
  } finally {
    closeDatabase(db)
  }
}

test('with the slot of an administrator and every file, no word of a case can be read', async () => {
  const keys = await keysOf(office.folder, 'administrator')
  expect(words.length).toBeGreaterThan(40)
  expect(wordsIn(contentOf('office.db', keys.office))).toEqual([])
  for (const key of Object.values(keys).filter((one) => Buffer.isBuffer(one))) {
    expect(() => contentOf('cases.db', key as Buffer)).toThrow()
  }
  const files = readdirSync(office.folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  for (const { name, parentPath } of files) {
    expect([name, wordsIn(readFileSync(join(parentPath, name)))]).toEqual([name, []])
  }
})

test('the same search finds the words with the case key', async () => {
  const { case: caseKey } = await keysOf(office.folder, 'judge')
  expect(wordsIn(contentOf('cases.db', caseKey ?? Buffer.alloc(32))).length).toBeGreaterThan(20)
})

test('whatever an administrator or an auditor may ask, no answer and no event has a word of a case', async () => {
  for (const who of ['administrator', 'auditor'] as const) {
    const { person } = await signIn(office, who)
    expect(person && mayRead(person.roles, 'cases')).toBe(false)
    office.events.length = 0
    const inputs = [{}, { journal: 'office' }, { journal: 'cases' }, { sort: 'mark', custody: 'any' }]
    const answered = new Set<ChannelName>()
    for (const [name, { kind }] of Object.entries(channels)) {
      // The tables of the law are public, and a holiday bears the name of a poet.
      if (kind !== 'query' || name.startsWith('law.')) continue
      for (const input of inputs) {
        const answer = await office.application.invoke(name, input)
        if (answer.ok) answered.add(name as ChannelName)
        expect([name, wordsIn(Buffer.from(JSON.stringify(answer)))]).toEqual([name, []])
      }
    }
    expect(answered.size).toBeGreaterThan(3)
    expect(wordsIn(Buffer.from(JSON.stringify(office.events)))).toEqual([])
  }
})
