import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOfficeAtWork, sharesAtWork } from '../support/office/officeAtWork.ts'
import { PEOPLE } from '../support/office/people.ts'
import { accountOf, openTestOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'

// A password of the person's own is refused where it is guessed too soon, whichever way it comes in.

let office: TestOffice
beforeAll(() => {
  office = openOfficeAtWork()
})
afterAll(() => office.close())

test.each([
  ['aaaaaaaaaaaa', 'password.repeated'],
  ['123456789012', 'password.common'],
  [PEOPLE.judge.displayName.padEnd(12, '!'), 'password.names'],
  ['qwertzuiopšđ', 'password.pattern'],
])('at a change: %s', async (next, code) => {
  await signIn(office, 'judge')
  expect(await office.refused('session.changePassword', { current: PEOPLE.judge.own, next })).toMatchObject({
    code,
    field: 'next',
  })
  await office.application.lock()
  expect((await signIn(office, 'judge')).stage).toBe('signedIn')
})

test('by two shares, before either is looked at', async () => {
  const { id: person } = await accountOf(office, 'judge')
  const [one, two] = sharesAtWork()
  const asked = { shares: [one, two], person, next: 'Vesna Žižić 2026' }
  expect(await office.refused('recovery.recover', asked)).toMatchObject({ code: 'password.names', field: 'next' })
})

test('at the first run, where it is the own one of somebody who is there', async () => {
  const fresh = openTestOffice()
  const person = { displayName: 'Vesna Žižić', sex: 'f', roles: ['judge'], office: 'VSPG', isOwn: true }
  const boss = { ...person, displayName: 'Administrator sistema', roles: ['administrator'] }
  const people = [
    { ...boss, password: PEOPLE.administrator.own },
    { ...person, password: 'Vesna Žižić 2026' },
  ]
  const asked = { offices: ['VSPG'], people, holders: ['Vesna Žižić', 'Ana Anić', 'Mara Marić'] }
  expect(await fresh.refused('setup.prepare', asked)).toMatchObject({
    code: 'password.names',
    field: 'people.1.password',
  })
  await fresh.close()
})
