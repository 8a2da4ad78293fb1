import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { identityOf, withoutIdentity } from '../../shared/domain/caseFile/identity.ts'
import type { Person } from '../../shared/domain/caseFile/person.ts'
import { createCaseReader } from '../../electron/db/caseReader.ts'
import { createWriteHandle } from '../../electron/db/handles.ts'
import { noCipher } from '../../electron/db/textCipher.ts'
import { TODAY } from '../bench/scale/fillCases.ts'
import { generateFile } from '../bench/scale/generateFile.ts'
import { type CasesDatabase, EVERYTHING, openCasesDatabase, openFilledCases } from '../support/db/casesDatabase.ts'
import { CASE_ID, writeCase } from '../support/db/writeCase.ts'
import { COURT } from '../support/office/people.ts'
import { present } from '../support/trainingCase.ts'

let cases: CasesDatabase
beforeEach(() => {
  cases = openCasesDatabase()
})
afterEach(() => {
  cases.close()
})

function act(work: () => void): void {
  cases.tables.transaction(TODAY, work)
}

function changed(person: Person) {
  return { open: withoutIdentity(person), identity: identityOf(person) }
}

describe('a seal', () => {
  const sealedFile = () => {
    for (let number = 1; ; number += 1) {
      const { file } = generateFile(number)
      if (file.people[0]?.sealed === true) return file
    }
  }

  test('is opened by no list, no label and no view of the file', () => {
    cases.close()
    cases = openFilledCases(120)
    const blind = createCaseReader(createWriteHandle(cases.db), noCipher)
    const query = {
      office: COURT,
      today: TODAY,
      sort: 'due',
      custody: 'any',
      after: undefined,
      sight: EVERYTHING,
      limit: 200,
    } as const
    const { rows } = blind.lists.caseFiles.page(query)
    const work = blind.lists.work.page({
      office: COURT,
      tasks: ['registered', 'inReview', 'print'],
      sight: EVERYTHING,
      own: [],
      after: undefined,
      limit: 200,
    })
    const prints = blind.lists.prints.page({ office: COURT, sight: EVERYTHING, after: undefined, limit: 200 })
    const people = rows.flatMap(({ id }) => blind.people.recordsOf(id))
    const shown = JSON.stringify([rows, work, prints, people])
    const all = rows.flatMap(({ caseKey }) => generateFile(caseKey).file.people)
    const open = new Set(all.filter(({ sealed }) => sealed !== true).map(({ name }) => name))
    const names = all.filter(({ sealed, name }) => sealed === true && !open.has(name)).map(({ name }) => name)
    expect(names.length).toBeGreaterThan(30)
    expect(names.filter((name) => shown.includes(name))).toEqual([])
    expect(people.filter(({ open: { sealed }, identity }) => sealed === true && identity !== undefined)).toEqual([])
    expect(() =>
      blind.people.ofCase(present(rows.find(({ injured }) => injured.some(({ sealed }) => sealed))).id),
    ).toThrow()
  })

  const recordOf = (id: string) => cases.reader.people.recordsOf(CASE_ID).find(({ open }) => open.id === id)

  test('comes off by no saving, and is put on and taken off by its own act', () => {
    const file = sealedFile()
    writeCase(cases.tables, file)
    const { sealed: _sealed, ...open } = present(file.people[0])
    expect(() => {
      act(() => cases.tables.people.save(CASE_ID, changed(open)))
    }).toThrow()
    expect(recordOf(open.id)).not.toHaveProperty('identity')
    act(() => cases.tables.people.saveSeal(CASE_ID, open))
    expect(recordOf(open.id)?.identity).toEqual(identityOf(open))
    expect(() => {
      act(() => cases.tables.people.save(CASE_ID, changed({ ...open, sealed: true })))
    }).toThrow()
    act(() => cases.tables.people.saveSeal(CASE_ID, { ...open, sealed: true }))
    expect(recordOf(open.id)).not.toHaveProperty('identity')
    expect(cases.reader.people.find(CASE_ID, open.id)).toEqual(file.people[0])
  })

  test('has a key of its own, and opens for no other person, file or meaning', () => {
    const file = sealedFile()
    const people = [1, 2].map((index) => ({ ...present(file.people[0]), id: `v${String(index)}` }))
    writeCase(cases.tables, {
      ...file,
      people: [...people, ...file.people.filter(({ id }) => !id.startsWith('v'))],
      claims: [],
    })
    const rows = cases.db
      .prepare('SELECT hex(wrapped_key), hex(sealed_identity) FROM person_identity WHERE sealed_identity IS NOT NULL')
      .all()
    expect(new Set(rows.flatMap((row) => Object.values(row))).size).toBe(4)
    const swap = (columns: string): void => {
      cases.db.exec(
        `UPDATE person_identity SET (${columns}) = (SELECT ${columns} FROM person_identity WHERE person_id = 'v2') WHERE person_id = 'v1'`,
      )
    }
    for (const columns of ['wrapped_key', 'sealed_identity', 'wrapped_key, sealed_identity']) {
      cases.db.exec('BEGIN')
      swap(columns)
      expect(() => cases.tables.people.find(CASE_ID, 'v1')).toThrow('storage.damaged')
      cases.db.exec('ROLLBACK')
    }
    expect(cases.tables.people.find(CASE_ID, 'v1')).toEqual(people[0])
  })
})
