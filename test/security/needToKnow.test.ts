import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ChannelName } from '../../shared/contract/channels.ts'
import type { PersonId } from '../../shared/domain/staff/account.ts'
import { COURT, PROSECUTION } from '../support/office/people.ts'
import { ALL, NONE, ScheduledFile } from '../support/office/scheduledFile.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { decisionFor } from '../support/office/twoClaims.ts'

let office: ScheduleOffice
let file: ScheduledFile
let number = 600
const as = (name: Name) => office.as(name)
const idOf = (name: Name) => office.idOf(name)

beforeAll(async () => {
  office = await openScheduleOffice()
})
beforeEach(async () => {
  file = await ScheduledFile.import(office, (number += 1))
})
afterAll(() => office.close())

describe('need to know', () => {
  test('a file that is assigned to nobody is open to all whose role reads files', async () => {
    expect(await file.sees()).toEqual(ALL)
    await as('prosecutorB')
    expect(await file.sees()).toEqual(ALL)
  })

  test('an assigned one to that person and the registry, in every list, count and call', async () => {
    await file.forward()
    await file.register()
    await as('headOfCourt')
    await file.assign('judgeA')
    await as('judgeA')
    expect(await file.sees()).toEqual(ALL)
    await as('clerk')
    expect(await file.sees()).toMatchObject({ list: true, search: true, file: true })
    await as('judgeB')
    expect(await file.sees()).toEqual(NONE)
    const { caseId } = file.target
    const calls: readonly (readonly [ChannelName, unknown])[] = [
      ['caseFile.open', { caseId }],
      ['journal.list', { caseId }],
      ['person.reveal', { caseId, person: 'v1', reason: 'radoznalost kolege' }],
      ['exchange.export', { caseId, reason: 'radoznalost kolege' }],
      ['claim.startReview', { ...file.target, claim: 'c1' }],
      ['order.preview', { caseId, decision: decisionFor('c1') }],
    ]
    for (const [name, input] of calls) {
      expect([name, (await office.refused(name, input)).code]).toEqual([name, 'caseFile.notAssigned'])
    }
    // The prosecution assigns its own people: nothing has changed there.
    await as('prosecutorB')
    expect(await file.sees()).toMatchObject({ list: true, file: true })
  })

  test('the order of an assigned file waits for the printer where the registry is, and with no other judge', async () => {
    await file.forward()
    await file.register()
    await as('headOfCourt')
    await file.assign('judgeA')
    await as('judgeA')
    file.target = await office.ask('claim.startReview', { ...file.target, claim: 'c1' })
    file.target = await office.ask('decision.save', { ...file.target, decision: decisionFor('c1') })
    const password = office.passwordOf('judgeA')
    const { orderId } = await office.ask('order.issue', { ...file.target, claim: 'c1', password })
    const queued = async () => JSON.stringify(await office.ask('print.queue', {})).includes(orderId)
    expect(await queued()).toBe(true)
    await as('judgeB')
    expect(await queued()).toBe(false)
    expect(await office.refused('order.open', { orderId })).toEqual({ code: 'order.notFound' })
    expect(await office.refused('order.read', { orderId })).toEqual({ code: 'order.notFound' })
    await as('clerk')
    expect(await queued()).toBe(true)
  })
})

const schedule = (owner?: PersonId | '') =>
  office.ask('schedule.list', owner === undefined ? {} : { assignedTo: owner })

describe('whoever keeps the schedule', () => {
  const toWhom = (name: Name) => {
    const about: unknown = expect.stringMatching(new RegExp(`${String(number)}/2[56] · Osoba ${name}$`))
    return { cnr: about, en: about }
  }

  test('sees marks, stages and load, and nothing of what is in a file', async () => {
    await as('headOfProsecution')
    const list = await schedule()
    const row = list.rows.find(({ id }) => id === file.target.caseId)
    expect(row).toMatchObject({ prosecutionMark: `Kt.br.${String(number)}/25`, court: COURT, custody: PROSECUTION })
    expect(row?.owner).toBeUndefined()
    expect(list.unassigned).toBe(list.rows.filter(({ owner }) => owner === undefined).length)
    const nobodys = await office.ask('schedule.list', { assignedTo: '' })
    expect(nobodys.rows).toEqual(list.rows.filter(({ owner }) => owner === undefined))
    expect(JSON.stringify(list)).not.toMatch(/Oštećen|Šćekić|Bulatović|Cents|injured/)
    for (const [name, input] of [
      ['caseFile.open', { caseId: file.target.caseId }],
      ['caseFile.list', { sort: 'age', custody: 'any' }],
      ['today.worklist', {}],
      ['person.reveal', { caseId: file.target.caseId, person: 'v1', reason: 'radoznalost glave' }],
    ] as const) {
      expect([name, (await office.refused(name, input)).code]).toEqual([name, 'session.roleNotAllowed'])
    }
    await as('headOfCourt')
    expect(JSON.stringify(await schedule())).not.toContain(file.target.caseId)
    expect(await office.refused('caseFile.assign', file.assignment('judgeA'))).toEqual({ code: 'caseFile.notFound' })
  })

  test('assigns and reassigns with a reason that the journal keeps', async () => {
    await as('headOfProsecution')
    const loadOf = async (name: Name) => (await schedule()).people.find(({ id }) => id === idOf(name))?.files ?? 0
    const before = await loadOf('prosecutorB')
    await file.assign('prosecutorB')
    expect(await loadOf('prosecutorB')).toBe(before + 1)
    expect((await schedule(idOf('prosecutorB'))).rows.map(({ id }) => id)).toContain(file.target.caseId)
    await as('prosecutorA')
    expect(await file.sees()).toEqual(NONE)
    await as('headOfProsecution')
    expect(await office.refused('caseFile.assign', file.assignment('prosecutorA'))).toEqual({ code: 'caseFile.stale' })
    expect(await office.refused('caseFile.assign', file.assignment('prosecutorB', 'prosecutorB'))).toEqual({
      code: 'caseFile.assignedAlready',
      field: 'person',
    })
    for (const name of ['judgeA', 'administrator', 'headOfProsecution'] as const) {
      expect(await office.refused('caseFile.assign', file.assignment(name, 'prosecutorB'))).toEqual({
        code: 'caseFile.assigneeUnknown',
        field: 'person',
      })
    }
    await file.assign('prosecutorA', 'prosecutorB')
    await as('prosecutorB')
    expect(await file.sees()).toEqual(NONE)
    await as('prosecutorA')
    expect(await file.sees()).toEqual(ALL)
    const { owner } = await office.ask('caseFile.open', { caseId: file.target.caseId })
    expect(owner).toEqual({ id: idOf('prosecutorA'), displayName: 'Osoba prosecutorA' })
    const mine = await office.ask('caseFile.list', { sort: 'age', custody: 'any', mine: true })
    expect(mine.rows.map(({ id }) => id)).toContain(file.target.caseId)
    expect(mine.total).toBe(mine.rows.length)
    const entries = await office.ask('journal.list', { caseId: file.target.caseId })
    expect(
      entries
        .filter(({ act }) => /assign/i.test(act))
        .map(({ act, reason, person, about }) => [act, reason, person, about]),
    ).toEqual([
      ['caseFile.reassign', 'raspored poslova za ljeto', 'Osoba headOfProsecution', toWhom('prosecutorA')],
      ['caseFile.assign', 'raspored poslova za ljeto', 'Osoba headOfProsecution', toWhom('prosecutorB')],
    ])
  })

  test('takes an assignment back, and the file is open to the office again', async () => {
    await as('headOfProsecution')
    await file.assign('prosecutorB')
    const back = (from: Name) => ({
      caseId: file.target.caseId,
      capacity: 'owner' as const,
      from: idOf(from),
      reason: 'odlazi na odmor',
    })
    expect(await office.refused('caseFile.unassign', back('prosecutorA'))).toEqual({ code: 'caseFile.stale' })
    expect(await office.refused('caseFile.unassign', { ...back('prosecutorB'), reason: '12345678' })).toMatchObject({
      code: 'reason.wordsMissing',
      field: 'reason',
    })
    const { unassigned } = await schedule()
    await office.ask('caseFile.unassign', back('prosecutorB'))
    expect((await schedule()).unassigned).toBe(unassigned + 1)
    await as('prosecutorA')
    expect(await file.sees()).toEqual(ALL)
    const [entry] = (await office.ask('journal.list', { caseId: file.target.caseId })).filter(({ act }) =>
      act.includes('ssign'),
    )
    expect(entry).toMatchObject({ act: 'caseFile.unassign', reason: 'odlazi na odmor', about: toWhom('prosecutorB') })
  })

  test('assigns a clerk beside the judge: the clerk finds it as the own, and all clerks still read it', async () => {
    await file.forward()
    await file.register()
    await as('headOfCourt')
    await file.assign('judgeA')
    expect(await office.refused('caseFile.assign', file.assignment('judgeB', undefined, 'clerk'))).toMatchObject({
      code: 'caseFile.assigneeUnknown',
    })
    await file.assign('clerk', undefined, 'clerk')
    expect((await schedule(idOf('clerk'))).rows.find(({ id }) => id === file.target.caseId)).toMatchObject({
      owner: { displayName: 'Osoba judgeA' },
      clerk: { displayName: 'Osoba clerk' },
    })
    const mine = async () => {
      const { rows, total } = await office.ask('caseFile.list', { sort: 'age', custody: 'any', mine: true })
      expect(total).toBe(rows.length)
      return rows.map(({ id }) => id)
    }
    await as('clerk')
    expect(await mine()).toEqual([file.target.caseId])
    expect((await office.ask('caseFile.open', { caseId: file.target.caseId })).clerk?.displayName).toBe('Osoba clerk')
    await as('secondClerk')
    expect(await mine()).toEqual([])
    expect(await file.sees()).toMatchObject({ list: true, search: true, file: true })
  })

  test('and nobody else does', async () => {
    for (const name of ['prosecutorA', 'judgeA', 'clerk', 'administrator'] as const) {
      await as(name)
      const refused = await office.refused('caseFile.assign', file.assignment('prosecutorB'))
      expect([name, refused.code]).toEqual([name, 'session.roleNotAllowed'])
    }
  })
})
