import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TODAY } from '../bench/scale/fillCases.ts'
import { generateFile } from '../bench/scale/generateFile.ts'
import { type CasesDatabase, EVERYTHING, openCasesDatabase } from '../support/db/casesDatabase.ts'
import { writeCase } from '../support/db/writeCase.ts'
import { PROSECUTION } from '../support/office/people.ts'
import { present } from '../support/trainingCase.ts'

let cases: CasesDatabase
beforeEach(() => {
  cases = openCasesDatabase()
})
afterEach(() => {
  cases.close()
})

describe('finding a file', () => {
  beforeEach(() => {
    const { file } = generateFile(1)
    const marks = { courtMark: 'K.br.12/26', prosecutionMark: 'Kt.br.45/25' }
    const [first, ...others] = file.people
    const people = [
      { ...present(first), sealed: true, pseudonym: { cnr: 'Oštećena Đ', en: 'Injured party Đ' } },
      ...others,
    ]
    writeCase(cases.tables, {
      ...file,
      proceedings: { ...file.proceedings, ...marks },
      people,
      claims: file.claims.slice(0, 1),
    })
  })
  test.each([
    ['k 12/26', true],
    ['K.br.12/26', true],
    ['K.br.12/2026', true],
    ['k12/2026', true],
    ['kbr1226', true],
    ['12/26', true],
    ['12', true],
    ['КТ.бр.45/25', true],
    ['kt', true],
    ['ostecena dj', true],
    ['ost', true],
    ['Оштећена Ђ', true],
    ['party injured', true],
    ['K.br.13/26', false],
    ['ostecena k', false],
    ['/', false],
  ])('"%s" → %s', (typed, isFound) => {
    const query = {
      office: PROSECUTION,
      today: TODAY,
      sort: 'due',
      custody: 'any',
      sight: EVERYTHING,
      limit: 10,
    } as const
    expect(cases.reader.lists.caseFiles.find(typed, query).length).toBe(isFound ? 1 : 0)
    expect(cases.reader.lists.caseFiles.find(typed, { ...query, custody: 'other' })).toEqual([])
  })
})
