import { afterEach, beforeEach, expect, test } from 'vitest'
import { openScheduleOffice, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { withRawOffice } from '../support/office/rawDatabase.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn } from '../support/office/testOffice.ts'
import { removeAtEnd } from '../support/temporaryFolder.ts'

const KEY = 'office/act/account_1'
const TEXT = '{"text":"odlazi na porodiljsko odsustvo"}'

let office: ScheduleOffice
beforeEach(async () => {
  office = await openScheduleOffice()
})
afterEach(() => office.close())

test('the reason that an administrator types is there again after the lock, and goes when it is called off', async () => {
  await office.as('administrator')
  await office.ask('draft.save', { key: KEY, text: TEXT })
  await office.as('judgeA')
  expect(await office.ask('draft.load', { key: KEY })).toBeNull()
  await office.as('administrator')
  expect(await office.ask('draft.load', { key: KEY })).toMatchObject({ text: TEXT })
  await office.ask('draft.discard', { key: KEY })
  expect(await office.ask('draft.load', { key: KEY })).toBeNull()
})

test('nothing of a file is kept there, and there is an end to what is kept', async () => {
  await office.as('administrator')
  for (const key of [`${'a'.repeat(32)}/act/export`, 'new/caseFile']) {
    expect((await office.refused('draft.save', { key, text: '{}' })).code).toBe('share.notFound')
  }
  const text = 'x'.repeat(1_900_000)
  const answers = []
  for (let index = 0; index < 18; index += 1) {
    answers.push(await office.application.invoke('draft.save', { key: `office/act/a${String(index)}`, text }))
  }
  expect(answers.filter(({ ok }) => ok)).toHaveLength(16)
  expect(answers.at(-1)).toMatchObject({ ok: false, error: { code: 'draft.noRoom' } })
})

test('what was typed under an own key is gone with the slot, in either file, and that is no damage', async () => {
  await office.as('headOfCourt')
  await office.ask('draft.save', { key: 'office/act/standIn', text: TEXT })
  await office.as('administrator')
  const person = office.idOf('headOfCourt')
  const { password } = await office.ask('staff.newPassword', { person, reason: 'zaboravljena lozinka' })
  await office.ask('session.signIn', { person, password })
  await office.ask('session.changePassword', { current: password, next: 'sasvim nova lozinka 7' })
  await office.ask('session.lock', {})
  await office.ask('session.signIn', { person, password: 'sasvim nova lozinka 7' })
  await office.as('judgeA')
  const mark = (await office.ask('staff.awaiting', {})).find(({ account }) => account.id === person)?.mark ?? ''
  await office.ask('staff.handOn', { person, mark, password: office.passwordOf('judgeA') })
  await office.ask('session.signIn', { person, password: 'sasvim nova lozinka 7' })
  expect(await office.ask('draft.load', { key: 'office/act/standIn' })).toBeNull()
  expect((await office.ask('session.state', {})).notices).toEqual([])
})

test('whoever opens the file of the office reads no draft in it', async () => {
  const small = openOfficeAtWork({ keepFolder: true })
  await signIn(small, 'administrator')
  await small.ask('draft.save', { key: KEY, text: TEXT })
  await small.close()
  const rows = await withRawOffice(small.folder, (db) => db.prepare('SELECT * FROM draft').all())
  expect(rows).toHaveLength(1)
  const texts = Object.values(rows[0] ?? {}).map((value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value),
  )
  expect(texts.filter((text) => text.includes('porodiljsko'))).toEqual([])
  removeAtEnd(small.folder)
})
