import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ScheduledFile } from '../support/office/scheduledFile.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'

// Who opens a sealed cover: prosecutors and judges who read the file; a clerk alone only in a file of that clerk's.

const REASON = 'dostava poziva za pretres'
const NOT_THEIRS = { code: 'identity.clerkWithoutFile' }
let office: ScheduleOffice
let file: ScheduledFile

const target = () => ({ caseId: file.target.caseId })
const reveal = () => office.application.invoke('person.reveal', { ...target(), person: 'v1', reason: REASON })
const revisionNow = async () => (await office.ask('caseFile.open', target())).revision
const offered = async (): Promise<readonly string[]> =>
  (await office.ask('caseFile.open', target())).acts.filter((act) =>
    ['reveal', 'unseal', 'shareIdentity', 'export'].includes(act),
  )

/** The acts by which an identity is opened or leaves, as somebody is answered. */
async function answers(who: Name): Promise<readonly unknown[]> {
  await office.as(who)
  const revision = await revisionNow()
  office.dialog.save = undefined
  const share = { person: 'v1', colleague: office.idOf('courtCoordinator'), until: '2026-07-01' }
  const calls = [
    ['person.reveal', { ...target(), person: 'v1', reason: REASON }],
    ['person.unseal', { ...target(), revision, person: 'v1', reason: REASON }],
    ['person.share', { ...target(), revision, ...share }],
    ['exchange.export', { ...target(), reason: REASON }],
  ] as const
  const told: unknown[] = []
  for (const [name, input] of calls) {
    const answer = await office.application.invoke(name, input)
    told.push(answer.ok ? 'done' : answer.error.code)
  }
  return told
}

beforeAll(async () => {
  office = await openScheduleOffice()
  file = await ScheduledFile.import(office, 861)
  await file.forward()
  await file.register()
}, 120_000)
afterAll(() => office.close())

describe('a clerk to whom the file is not assigned', () => {
  test('opens no cover, takes no seal off, shares and exports no identity, and is offered none of it', async () => {
    expect(await answers('secondClerk')).toEqual([NOT_THEIRS.code, NOT_THEIRS.code, NOT_THEIRS.code, NOT_THEIRS.code])
    expect(await offered()).toEqual([])
  })

  test('and nothing of it stands in the journal or on the screen', async () => {
    const { people } = await office.ask('caseFile.open', target())
    expect(JSON.stringify(people)).not.toMatch(/Šćekić|Bulatović/)
    const acts = (await office.ask('journal.list', target())).map(({ act }) => act)
    expect(acts.filter((act) => /reveal|unseal|shareIdentity|export/i.test(act))).toEqual([])
  })
})

test('a clerk to whom it is assigned does, with a reason, and it is written down', async () => {
  await office.as('headOfCourt')
  await file.assign('secondClerk', undefined, 'clerk')
  await office.as('secondClerk')
  expect(await reveal()).toMatchObject({ ok: true, value: { identity: { name: 'Đurđica Šćekić' } } })
  expect(await office.refused('person.reveal', { ...target(), person: 'v1', reason: ' ' })).toMatchObject({
    field: 'reason',
  })
  expect((await office.ask('journal.list', target()))[0]).toMatchObject({ act: 'caseFile.reveal', reason: REASON })
  expect(await offered()).toEqual(expect.arrayContaining(['reveal', 'export']))
  await office.as('clerk')
  expect(await reveal()).toMatchObject({ ok: false, error: NOT_THEIRS })
})

test('a judge or prosecutor who reads the file does, and nobody who does not', async () => {
  await office.as('judgeA')
  expect(await reveal()).toMatchObject({ ok: true })
  await office.as('headOfCourt')
  await file.assign('judgeA')
  await office.as('judgeB')
  expect(await reveal()).toMatchObject({ ok: false, error: { code: 'caseFile.notAssigned' } })
  await office.as('prosecutorA')
  expect(await reveal()).toMatchObject({ ok: true })
})
