import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ScheduledFile } from '../support/office/scheduledFile.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { present } from '../support/trainingCase.ts'

const reason = 'odlazak iz organa'

let office: ScheduleOffice
let file: ScheduledFile
let second: ScheduledFile
const as = (name: Name) => office.as(name)
const idOf = (name: Name) => office.idOf(name)
const leavers = () => office.ask('schedule.leavers', {})
const namesOf = async () => (await office.ask('session.state', {})).accounts.map(({ displayName }) => displayName)
const draftOf = (key: string) => office.ask('draft.load', { key })

/** A prosecutor with two files, a draft in one, who stands in for a colleague; and then the administrator removes that one. */
beforeAll(async () => {
  office = await openScheduleOffice()
  file = await ScheduledFile.import(office, 810)
  second = await ScheduledFile.import(office, 811)
  const key = `${file.target.caseId}/claim/c1`
  await office.ask('draft.save', { key, text: '{"note":"nedovršeno"}' })
  await as('headOfProsecution')
  await file.assign('prosecutorA')
  await second.assign('prosecutorA')
  const days = { from: '2026-06-15', to: '2026-06-25' }
  await office.ask('schedule.standIn', { absent: idOf('prosecutorB'), person: idOf('prosecutorA'), ...days, reason })
  const excluded = { caseId: second.target.caseId, person: idOf('prosecutorC'), reason: 'srodstvo sa okrivljenim' }
  await office.ask('caseFile.exclude', excluded)
  await as('administrator')
  await office.ask('staff.remove', { person: idOf('prosecutorA'), reason })
})
afterAll(() => office.close())

describe('before the handover', () => {
  test('the head sees what has no successor, and the account does not go', async () => {
    await as('headOfProsecution')
    expect(await leavers()).toEqual([
      {
        id: idOf('prosecutorA'),
        displayName: 'Osoba prosecutorA',
        owner: 2,
        clerk: 0,
        standIns: 1,
        drafts: 1,
        steps: 0,
      },
    ])
    expect(await namesOf()).toContain('Osoba prosecutorA')
    await as('headOfCourt')
    expect(await leavers()).toEqual([])
  })

  test('nobody but the head hands over, to nobody who left or does other work, and not what nobody leaves', async () => {
    const input = (owner: Name) => ({ person: idOf('prosecutorA'), owner: idOf(owner), reason })
    await as('prosecutorB')
    expect((await office.refused('schedule.handOver', input('prosecutorB'))).code).toBe('session.roleNotAllowed')
    await as('headOfProsecution')
    for (const owner of ['prosecutorA', 'coordinatorA', 'judgeA'] as const)
      expect((await office.refused('schedule.handOver', input(owner))).code).toBe('handOver.successorUnknown')
    const { owner: _owner, ...without } = input('prosecutorB')
    expect((await office.refused('schedule.handOver', without)).code).toBe('handOver.successorMissing')
    const other = { ...input('prosecutorB'), person: idOf('prosecutorC') }
    expect((await office.refused('schedule.handOver', other)).code).toBe('handOver.notLeaving')
    const assignment = { ...file.assignment('prosecutorA'), from: idOf('prosecutorA') }
    expect((await office.refused('caseFile.assign', assignment)).code).toBe('caseFile.assigneeUnknown')
  })
})

describe('handing over', () => {
  test('leaves a file from which the successor is excluded, and the account with it', async () => {
    await as('headOfProsecution')
    const done = await office.ask('schedule.handOver', {
      person: idOf('prosecutorA'),
      owner: idOf('prosecutorC'),
      reason,
    })
    expect(done).toEqual({ files: 1, left: 1 })
    expect(present((await leavers())[0])).toMatchObject({ owner: 1, standIns: 0, drafts: 0 })
    expect(await namesOf()).toContain('Osoba prosecutorA')
    const { standIns } = await office.ask('schedule.list', {})
    expect(standIns.map(({ absent, person }) => [absent.id, person.id])).toEqual([
      [idOf('prosecutorB'), idOf('prosecutorC')],
    ])
  })

  test('the successor has the file and goes on with what was typed', async () => {
    await as('prosecutorC')
    const { assigned } = await office.ask('caseFile.open', { caseId: file.target.caseId }).then((view) => ({
      assigned: view.owner?.id,
    }))
    expect(assigned).toBe(idOf('prosecutorC'))
    const key = `${file.target.caseId}/claim/c1`
    expect((await draftOf(key))?.text).toBe('{"note":"nedovršeno"}')
    await office.ask('draft.save', { key, text: '{"note":"dovršeno"}' })
    expect((await draftOf(key))?.text).toBe('{"note":"dovršeno"}')
  })

  test('ends with the last file: the account is gone, the names stay in the journals, both of which have it', async () => {
    await as('headOfProsecution')
    const done = await office.ask('schedule.handOver', {
      person: idOf('prosecutorA'),
      owner: idOf('prosecutorB'),
      reason,
    })
    expect(done).toEqual({ files: 1, left: 0 })
    expect(await leavers()).toEqual([])
    expect(await namesOf()).not.toContain('Osoba prosecutorA')
    await as('administrator')
    for (const journal of ['office', 'cases'] as const)
      expect((await office.ask('audit.list', { journal })).map(({ act }) => act)).toContain('account.handedOver')
    const entries = await office.ask('audit.list', { journal: 'office' })
    expect(entries.map(({ person }) => person)).toContain('Osoba prosecutorA')
  })
})
