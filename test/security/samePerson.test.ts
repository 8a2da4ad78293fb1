import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import { judgeIdOf } from '../../shared/domain/caseFile/judge.ts'
import type { PersonId } from '../../shared/domain/staff/account.ts'
import { asTyped, CASE_01, importCase01 } from '../support/office/issuedOrder.ts'
import { PEOPLE } from '../support/office/people.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'

// Case-01 has a judge of its own, j1, who is our judge Vesna Žižić; imported by the court it brings her decision and who was present.

let office: TestOffice
let caseId: CaseId
let judge: PersonId
let clerk: PersonId

const open = () => office.ask('caseFile.open', { caseId })
const target = async () => ({ caseId, revision: (await open()).revision })
const judges = async () => (await open()).people.filter(({ role }) => role === 'judge').map(({ id }) => id)

beforeAll(async () => {
  office = openOfficeAtWork()
  await signIn(office, 'clerk')
  office.dialog.open = CASE_01
  caseId = present((await office.ask('exchange.import', {})).caseId)
  const { accounts } = await office.ask('session.state', {})
  judge = present(accounts.find(({ roles }) => roles.includes('judge'))).id
  clerk = present(accounts.find(({ roles }) => roles.includes('clerk'))).id
  const { case: proceedings } = await open()
  const hearings = proceedings.hearings.map((hearing) => ({ ...hearing, present: ['d1', 'j1'] }))
  await office.ask('caseFile.saveProceedings', { ...(await target()), case: { ...proceedings, hearings } })
})
afterAll(() => office.close())

test('nobody but a judge is linked, and to nobody but a judge of this court', async () => {
  const at = await target()
  expect((await office.refused('person.same', { ...at, person: 'd1', colleague: judge })).code).toBe('person.notJudge')
  expect((await office.refused('person.same', { ...at, person: 'j1', colleague: clerk })).code).toBe(
    'person.notColleague',
  )
  expect((await office.refused('person.same', { ...at, person: 'j9', colleague: judge })).code).toBe('person.notFound')
})

test('the judge of an imported file and ours become one: hearings and the decision name ours, the other is gone', async () => {
  const before = await open()
  expect(await judges()).toEqual(['j1'])
  await office.ask('person.same', { ...(await target()), person: 'j1', colleague: judge })
  const after = await open()
  expect(await judges()).toEqual([judgeIdOf(judge)])
  expect(after.people).toHaveLength(before.people.length)
  expect(after.case.hearings.every(({ present: there = [] }) => there.includes(judgeIdOf(judge)))).toBe(true)
  expect(JSON.stringify(after)).not.toContain('"j1"')
  const [entry] = await office.ask('journal.list', { caseId })
  expect(entry).toMatchObject({ act: 'caseFile.samePerson' })
})

test('a judge who is there twice by a decision of ours is there once afterwards, and the decision is issued', async () => {
  const other = openOfficeAtWork()
  const imported = await importCase01(other)
  const { revision } = await other.ask('caseFile.forward', imported)
  await signIn(other, 'clerk')
  let at = await other.ask('claim.register', { ...imported, revision, claim: 'c1', courtMark: 'K.br.12/26' })
  await signIn(other, 'judge')
  at = await other.ask('claim.startReview', { ...at, claim: 'c1' })
  const decision = asTyped(present(present(readTrainingCase('case-01').claims[0]).decision))
  at = await other.ask('decision.save', { ...at, decision })
  const ours = judgeIdOf(judge)
  const judgesThere = async () =>
    (await other.ask('caseFile.open', { caseId: at.caseId })).people.filter(({ role }) => role === 'judge')
  expect((await judgesThere()).map(({ id }) => id)).toEqual(['j1', ours])
  at = await other.ask('person.same', { ...at, person: 'j1', colleague: judge })
  expect((await judgesThere()).map(({ id }) => id)).toEqual([ours])
  await other.ask('order.issue', { ...at, claim: 'c1', password: PEOPLE.judge.own })
  // What an order was drawn from stays as it was.
  const again = { ...at, revision: at.revision + 1, person: 'j1', colleague: judge }
  expect((await other.refused('person.same', again)).code).toBe('person.notFound')
  await other.close()
})
