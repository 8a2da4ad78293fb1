import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import type { Person } from '../../shared/domain/caseFile/person.ts'
import { openBegun } from '../support/office/begunOffice.ts'
import { makePaper } from '../support/office/papers.ts'
import { spoolerOf } from '../support/office/printedJobs.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'

// Papers are looked through when they are made. Whom one is for may turn out to be somebody who must not learn what stands in it.

const WHY = 'adresa je već poznata sudu'

let office: TestOffice
let caseId: CaseId
let paper: string

/** One more person, written as the attorney of the file is. */
async function counsel(role: Person['role']) {
  const { people, revision } = await office.ask('caseFile.open', { caseId })
  const { label: _label, identity, ...open } = present(people.find(({ id }) => id === 'r1'))
  const named = { ...present(identity), name: 'Vuk Perović', address: 'Sigurna kuća, Bijelo Polje' }
  return { caseId, revision, person: { ...open, id: 'r9', role }, identity: named }
}

beforeAll(async () => {
  const printers = () => Promise.resolve([{ name: 'Sudnica', description: '', isDefault: true }])
  ;({ office, caseId } = await openBegun('issued', {
    spooler: spoolerOf({ printers, print: () => Promise.resolve(true) }),
  }))
  await signIn(office, 'clerk')
  await office.ask('person.save', await counsel('attorney'))
  ;({ paper } = await makePaper(office, caseId, 'payment-statement', {
    claim: 'c1',
    recipient: 'r9',
    final: '2026-12-31',
  }))
  const reason = 'brani okrivljenog, nije punomoćnik'
  await office.ask('person.correct', { ...(await counsel('defenceCounsel')), reason })
})
afterAll(() => office.close())

test('a paper that names a shelter leaves for somebody of the other side for a reason alone, which is kept', async () => {
  const copy = { caseId, paper, variant: 'bilingual' as const }
  const refused = { code: 'print.undignified', field: 'reason' }
  expect(await office.refused('paper.print', { ...copy, printer: 'Sudnica' })).toMatchObject(refused)
  const documents = [{ ...copy, copies: 1 }]
  expect(await office.refused('print.start', { printer: 'Sudnica', documents })).toMatchObject(refused)
  expect(office.printed).toEqual([])
  await office.ask('paper.print', { ...copy, printer: 'Sudnica', reason: WHY })
  const entries = (await office.ask('journal.list', { caseId })).filter(({ act }) => act === 'caseFile.printPaper')
  expect(entries.map(({ reason }) => reason)).toEqual([WHY])
})
