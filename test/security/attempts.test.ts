import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PEOPLE } from '../support/office/people.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { accountOf, openTestOffice, type TestOffice } from '../support/office/testOffice.ts'

const HOUR = 3_600_000
/** Milliseconds for which the machine has been running: nobody sets it, and a start of the machine begins it anew. */
let running: number
const machine = { uptime: () => running }
let office: TestOffice
let judge: string
beforeEach(async () => {
  running = 5 * HOUR
  office = openOfficeAtWork(machine)
  judge = (await accountOf(office, 'judge')).id
})
afterEach(() => office.close())

const file = (): string => join(office.folder, 'attempts.json')

/** The program started anew on the same folder, after something was done to it. */
async function restarted(work: (again: TestOffice) => Promise<void>): Promise<void> {
  const again = openTestOffice({ ...machine, folder: office.folder, keepFolder: true })
  await work(again)
  await again.close()
}

const guess = (at: TestOffice, person = judge) => at.refused('session.signIn', { person, password: 'pogrešno' })
const enter = (at: TestOffice, person = judge, who: 'judge' | 'clerk' = 'judge') =>
  at.application.invoke('session.signIn', { person, password: PEOPLE[who].own })

async function guessTimes(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    expect(await guess(office)).toMatchObject({ code: 'signIn.failed' })
    running += 300_000
  }
  running -= 300_000
}

async function expectWait(at: TestOffice, seconds: number): Promise<void> {
  expect(await enter(at)).toMatchObject({ error: { code: 'signIn.wait', params: { waitSeconds: seconds } } })
}

test('a clock that is turned forward or back changes nothing of the wait', async () => {
  await guessTimes(5)
  for (const turn of [301_000, 365 * 24 * HOUR, -365 * 24 * HOUR]) {
    office.clock.now = new Date(office.clock.now.getTime() + turn)
    await expectWait(office, 16)
  }
  running += 16_000
  expect(await enter(office)).toMatchObject({ ok: true })
})

test('a start of the program changes nothing of the wait, and of the machine no more than the time since', async () => {
  await guessTimes(9)
  await restarted((again) => expectWait(again, 256))
  running = 40_000
  await restarted((again) => expectWait(again, 216))
  running = 256_000
  await restarted(async (again) => {
    expect(await enter(again)).toMatchObject({ ok: true })
  })
})

test.each([
  [
    'deleted',
    () => {
      rmSync(file())
    },
  ],
  [
    'emptied',
    () => {
      writeFileSync(file(), '')
    },
  ],
  [
    'of another form',
    () => {
      writeFileSync(file(), '{"ways":{"x":{"failures":-5,"since":0,"told":0}}}')
    },
  ],
])('a count that is %s brings everybody the longest wait, once, and is written down', async (_what, damage) => {
  await guessTimes(2)
  await office.application.lock()
  damage()
  await restarted((again) => expectWait(again, 300))
  running += 200_000
  await restarted((again) => expectWait(again, 100))
  running += 100_000
  await restarted(async (again) => {
    expect(await guess(again)).toMatchObject({ params: { waitSeconds: 300 } })
    running += 300_000
    const { id: auditor } = await accountOf(again, 'auditor')
    await again.ask('session.signIn', { person: auditor, password: PEOPLE.auditor.own })
    expect(await enter(again)).toMatchObject({ ok: true })
    await again.ask('session.signIn', { person: auditor, password: PEOPLE.auditor.own })
    const acts = (await again.ask('audit.list', { journal: 'office' })).map(({ act }) => act)
    expect(acts.filter((act) => act === 'session.attemptsLost')).toHaveLength(1)
  })
})

test('who keeps on deleting it waits each time as long as who does not', async () => {
  await guessTimes(1)
  for (let round = 0; round < 3; round += 1) {
    rmSync(file(), { force: true })
    await restarted((again) => expectWait(again, 300))
    running += 1_000
  }
})

test('what was tried in the name of another is written down at the next sign-in of anybody, once', async () => {
  await guessTimes(3)
  const { id: auditor } = await accountOf(office, 'auditor')
  const signInAuditor = () => office.ask('session.signIn', { person: auditor, password: PEOPLE.auditor.own })
  const told = async () =>
    (await office.ask('audit.list', { journal: 'office' })).filter(({ act }) => act === 'session.failedElsewhere')
  await signInAuditor()
  expect(await told()).toMatchObject([{ reason: `${PEOPLE.judge.displayName} · 3` }])
  await signInAuditor()
  expect(await told()).toHaveLength(1)
  running += 10_000
  await guess(office)
  await signInAuditor()
  expect((await told()).map(({ reason }) => reason)).toEqual([
    `${PEOPLE.judge.displayName} · 1`,
    `${PEOPLE.judge.displayName} · 3`,
  ])
  // The wait itself goes on.
  await expectWait(office, 8)
})

test('an own password has twelve signs at least', async () => {
  expect(await enter(office)).toMatchObject({ ok: true })
  const refusal = await office.refused('session.changePassword', { current: PEOPLE.judge.own, next: 'jedanaest z' })
  expect(refusal).toMatchObject({ code: 'input.tooSmall', field: 'next' })
})

// What the page on security says this cannot do: told here so that the sentence stays true.
test('a count put back from a copy is not told from the one that was there', async () => {
  const copy = `${file()}.copy`
  await guessTimes(1)
  running += 1_000
  copyFileSync(file(), copy)
  await guess(office)
  await office.application.lock()
  copyFileSync(copy, file())
  expect(readFileSync(file())).toEqual(readFileSync(copy))
  running += 1_000
  await restarted(async (again) => {
    expect(await enter(again)).toMatchObject({ ok: true })
  })
})
