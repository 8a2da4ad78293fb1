import { afterEach, beforeEach, expect, test } from 'vitest'
import { PEOPLE } from '../support/office/people.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'

let told: boolean[] = []
let office: TestOffice
beforeEach(async () => {
  told = []
  office = openOfficeAtWork({ onCovered: (isCovered) => told.push(isCovered) })
  await signIn(office, 'judge')
})
afterEach(() => office.close())

const coverOf = async () => (await office.ask('session.state', {})).cover
const { own } = PEOPLE.judge

test('the work goes on behind a cover that the password alone takes off, once in a session', async () => {
  expect(await coverOf()).toBe('free')
  expect(await office.ask('session.cover', {})).toMatchObject({ stage: 'signedIn', cover: 'covered' })
  expect(told).toEqual([true])
  expect((await office.ask('caseFile.list', { sort: 'mark', custody: 'any' })).rows).toEqual([])
  expect(await office.refused('session.uncover', { password: 'pogrešno' })).toMatchObject({ code: 'password.wrong' })
  expect(await office.refused('session.uncover', { password: own })).toMatchObject({ code: 'signIn.wait' })
  office.clock.now = new Date(office.clock.now.getTime() + 1_000)
  expect(await coverOf()).toBe('covered')
  expect(told).toEqual([true])
  expect(await office.ask('session.uncover', { password: own })).toMatchObject({ cover: 'used' })
  expect(told).toEqual([true, false])
  expect(await office.refused('session.cover', {})).toEqual({ code: 'session.coveredBefore' })
})

test('nobody covers twice by covering what is covered', async () => {
  await office.ask('session.cover', {})
  expect(await office.refused('session.cover', {})).toEqual({ code: 'session.coveredBefore' })
  expect(told).toEqual([true])
})

test('it ends with the session, is there anew for the next one, and is written down', async () => {
  await office.ask('session.cover', {})
  await office.ask('session.lock', {})
  expect(await coverOf()).toBeUndefined()
  expect(await office.refused('session.cover', {})).toMatchObject({ code: 'session.notSignedIn' })
  await signIn(office, 'auditor')
  expect(await coverOf()).toBe('free')
  const acts = (await office.ask('audit.list', { journal: 'office' })).map(({ act }) => act)
  expect(acts.filter((act) => act === 'session.covered')).toHaveLength(1)
})
