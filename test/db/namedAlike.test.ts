import { expect, test } from 'vitest'
import { isNamedAlike } from '../../shared/domain/caseFile/namedAlike.ts'
import { openCasesDatabase } from '../support/db/casesDatabase.ts'
import { COURT, PROSECUTION } from '../support/office/people.ts'
import { readTrainingCase } from '../support/trainingCase.ts'

test('a mark is entered by the office of its register alone: given by the other it is compared when that office saves', () => {
  const { tables, close } = openCasesDatabase()
  const id = 'a'.repeat(32)
  const { proceedings } = readTrainingCase('case-01')
  const given = { ...proceedings, court: COURT, prosecution: PROSECUTION, courtMark: 'K.br.901/26' }
  tables.caseFiles.add({ id, revision: 0, custody: PROSECUTION, proceedings: given })
  const header = () => {
    const found = tables.caseFiles.find(id)
    if (found === undefined) throw new Error('no file')
    return found
  }
  expect([isNamedAlike(header(), given, PROSECUTION), isNamedAlike(header(), given, COURT)]).toEqual([true, false])
  expect(header().hasCourtBegun).toBe(false)
  tables.caseFiles.saveProceedings(id, given, COURT, { known: given, header: header() })
  expect(isNamedAlike(header(), given, COURT)).toBe(true)
  expect(header().hasCourtBegun).toBe(true)
  expect(isNamedAlike(header(), { ...given, courtMark: 'K.br.902/26' }, COURT)).toBe(false)
  close()
})
