import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ChannelName } from '../../shared/contract/channels.ts'
import type { Duty } from '../../shared/domain/claim/needToKnow.ts'
import type { PersonId } from '../../shared/domain/staff/account.ts'
import type { Role } from '../../shared/domain/staff/roles.ts'
import { COURT, PROSECUTION } from '../support/office/people.ts'
import { openTestOffice, type TestOffice } from '../support/office/testOffice.ts'
import { decisionFor, importTwoClaims, type Target } from '../support/office/twoClaims.ts'

const STAFF = {
  judgeA: ['judge', COURT],
  judgeB: ['judge', COURT],
  clerk: ['clerk', COURT],
  secondClerk: ['clerk', COURT],
  headOfCourt: ['head', COURT],
  prosecutorA: ['prosecutor', PROSECUTION],
  prosecutorB: ['prosecutor', PROSECUTION],
  headOfProsecution: ['head', PROSECUTION],
  administrator: ['administrator', COURT],
} as const satisfies Readonly<Record<string, readonly [Role, string]>>
type Name = keyof typeof STAFF

let office: TestOffice
let target: Target
let number = 600
let present: Name | undefined
const ids = new Map<string, PersonId>()
const passwords = new Map<Name, string>()

beforeAll(async () => {
  office = openTestOffice()
  const people = Object.entries(STAFF).map(([name, [role, place]]) => ({
    displayName: `Osoba ${name}`,
    sex: 'f' as const,
    roles: [role],
    office: place,
    password: `prva lozinka za ${name}`,
  }))
  const { recoveryCode } = await office.ask('setup.prepare', { offices: [COURT, PROSECUTION], people })
  await office.ask('setup.complete', { recoveryCode })
  for (const { id, displayName } of (await office.ask('session.state', {})).accounts) ids.set(displayName, id)
})
beforeEach(async () => {
  await as('prosecutorA')
  number += 1
  target = await importTwoClaims(office, number)
})
afterAll(() => office.close())

function idOf(name: Name): PersonId {
  const id = ids.get(`Osoba ${name}`)
  if (id === undefined) throw new Error(`nobody is ${name}`)
  return id
}

async function as(name: Name): Promise<void> {
  if (present === name) return
  const password = passwords.get(name) ?? `prva lozinka za ${name}`
  const state = await office.ask('session.signIn', { person: idOf(name), password })
  passwords.set(name, password)
  present = name
  if (state.stage !== 'changePassword') return
  passwords.set(name, `${password} nova`)
  await office.ask('session.changePassword', { current: password, next: `${password} nova` })
}

const assignment = (name: Name, from?: Name, duty: Duty = 'owner') => ({
  caseId: target.caseId,
  duty,
  person: idOf(name),
  ...(from === undefined ? {} : { from: idOf(from) }),
  reason: 'raspored poslova za ljeto',
})
async function assign(name: Name, from?: Name, duty?: Duty): Promise<void> {
  const { caseId, revision } = await office.ask('caseFile.assign', assignment(name, from, duty))
  target = { caseId, revision }
}

/** Whether the file is anywhere in what the signed-in person is shown. */
async function sees(): Promise<Readonly<Record<string, boolean>>> {
  const { caseId } = target
  const has = (answer: unknown) => JSON.stringify(answer).includes(caseId)
  const list = { sort: 'age', custody: 'any' } as const
  const { total, rows } = await office.ask('caseFile.list', list)
  expect(total).toBe(rows.length)
  const { groups } = await office.ask('today.worklist', {})
  const counted = Object.values(groups).reduce((sum, { count }) => sum + count, 0)
  expect(counted).toBe(Object.values(groups).reduce((sum, { items }) => sum + items.length, 0))
  expect((await office.ask('today.counts', {})).work).toBe(counted)
  return {
    list: has(rows),
    search: has(await office.ask('caseFile.list', { ...list, find: `${String(number)}/` })),
    work: has(groups),
    file: (await office.application.invoke('caseFile.open', { caseId })).ok,
  }
}
const ALL = { list: true, search: true, work: true, file: true }
const NONE = { list: false, search: false, work: false, file: false }

async function forward(): Promise<void> {
  await as('prosecutorA')
  const { caseId, revision } = await office.ask('caseFile.forward', target)
  target = { caseId, revision }
}
async function register(): Promise<void> {
  await as('clerk')
  for (const claim of ['c1', 'c2']) {
    target = await office.ask('claim.register', { ...target, claim, courtMark: `K.br.${String(number)}/26` })
  }
}

describe('need to know', () => {
  test('a file that is assigned to nobody is open to all whose role reads files', async () => {
    expect(await sees()).toEqual(ALL)
    await as('prosecutorB')
    expect(await sees()).toEqual(ALL)
  })

  test('an assigned one to that person and the registry, in every list, count and call', async () => {
    await forward()
    await register()
    await as('headOfCourt')
    await assign('judgeA')
    await as('judgeA')
    expect(await sees()).toEqual(ALL)
    await as('clerk')
    expect(await sees()).toMatchObject({ list: true, search: true, file: true })
    await as('judgeB')
    expect(await sees()).toEqual(NONE)
    const { caseId } = target
    const calls: readonly (readonly [ChannelName, unknown])[] = [
      ['caseFile.open', { caseId }],
      ['journal.list', { caseId }],
      ['person.reveal', { caseId, person: 'v1', reason: 'radoznalost kolege' }],
      ['exchange.export', { caseId, reason: 'radoznalost kolege' }],
      ['claim.startReview', { ...target, claim: 'c1' }],
      ['order.preview', { caseId, decision: decisionFor('c1') }],
    ]
    for (const [name, input] of calls) {
      expect([name, (await office.refused(name, input)).code]).toEqual([name, 'caseFile.notAssigned'])
    }
    // The prosecution assigns its own people: nothing has changed there.
    await as('prosecutorB')
    expect(await sees()).toMatchObject({ list: true, file: true })
  })

  test('the order of an assigned file waits for the printer where the registry is, and with no other judge', async () => {
    await forward()
    await register()
    await as('headOfCourt')
    await assign('judgeA')
    await as('judgeA')
    target = await office.ask('claim.startReview', { ...target, claim: 'c1' })
    target = await office.ask('decision.save', { ...target, decision: decisionFor('c1') })
    const password = passwords.get('judgeA') ?? ''
    const { orderId } = await office.ask('order.issue', { ...target, claim: 'c1', password })
    const queued = async () => JSON.stringify(await office.ask('print.queue', {})).includes(orderId)
    expect(await queued()).toBe(true)
    await as('judgeB')
    expect(await queued()).toBe(false)
    expect(await office.refused('order.open', { orderId })).toEqual({ code: 'order.notFound' })
    await as('clerk')
    expect(await queued()).toBe(true)
  })
})

describe('whoever keeps the schedule', () => {
  const toWhom = (name: Name) => {
    const about: unknown = expect.stringMatching(new RegExp(`${String(number)}/2[56] · Osoba ${name}$`))
    return { cnr: about, en: about }
  }
  const schedule = (owner?: PersonId | '') =>
    office.ask('schedule.list', owner === undefined ? {} : { assignedTo: owner })

  test('sees marks, stages and load, and nothing of what is in a file', async () => {
    await as('headOfProsecution')
    const list = await schedule()
    const row = list.rows.find(({ id }) => id === target.caseId)
    expect(row).toMatchObject({ prosecutionMark: `Kt.br.${String(number)}/25`, court: COURT, custody: PROSECUTION })
    expect(row?.owner).toBeUndefined()
    expect(list.unassigned).toBe(list.rows.filter(({ owner }) => owner === undefined).length)
    expect(JSON.stringify(list)).not.toMatch(/Oštećen|Šćekić|Bulatović|Cents|injured/)
    for (const [name, input] of [
      ['caseFile.open', { caseId: target.caseId }],
      ['caseFile.list', { sort: 'age', custody: 'any' }],
      ['today.worklist', {}],
      ['person.reveal', { caseId: target.caseId, person: 'v1', reason: 'radoznalost glave' }],
    ] as const) {
      expect([name, (await office.refused(name, input)).code]).toEqual([name, 'session.roleNotAllowed'])
    }
    await as('headOfCourt')
    expect(JSON.stringify(await schedule())).not.toContain(target.caseId)
    expect(await office.refused('caseFile.assign', assignment('judgeA'))).toEqual({ code: 'caseFile.notFound' })
  })

  test('assigns and reassigns with a reason that the journal keeps', async () => {
    await as('headOfProsecution')
    const loadOf = async (name: Name) => (await schedule()).people.find(({ id }) => id === idOf(name))?.files ?? 0
    const before = await loadOf('prosecutorB')
    await assign('prosecutorB')
    expect(await loadOf('prosecutorB')).toBe(before + 1)
    expect((await schedule(idOf('prosecutorB'))).rows.map(({ id }) => id)).toContain(target.caseId)
    await as('prosecutorA')
    expect(await sees()).toEqual(NONE)
    await as('headOfProsecution')
    expect(await office.refused('caseFile.assign', assignment('prosecutorA'))).toEqual({ code: 'caseFile.stale' })
    expect(await office.refused('caseFile.assign', assignment('prosecutorB', 'prosecutorB'))).toEqual({
      code: 'caseFile.assignedAlready',
      field: 'person',
    })
    for (const name of ['judgeA', 'administrator', 'headOfProsecution'] as const) {
      expect(await office.refused('caseFile.assign', assignment(name, 'prosecutorB'))).toEqual({
        code: 'caseFile.assigneeUnknown',
        field: 'person',
      })
    }
    await assign('prosecutorA', 'prosecutorB')
    await as('prosecutorB')
    expect(await sees()).toEqual(NONE)
    await as('prosecutorA')
    expect(await sees()).toEqual(ALL)
    const { owner } = await office.ask('caseFile.open', { caseId: target.caseId })
    expect(owner).toEqual({ id: idOf('prosecutorA'), displayName: 'Osoba prosecutorA' })
    const mine = await office.ask('caseFile.list', { sort: 'age', custody: 'any', mine: true })
    expect(mine.rows.map(({ id }) => id)).toContain(target.caseId)
    expect(mine.total).toBe(mine.rows.length)
    const entries = await office.ask('journal.list', { caseId: target.caseId })
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
    await assign('prosecutorB')
    const back = (from: Name) => ({
      caseId: target.caseId,
      duty: 'owner' as const,
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
    expect(await sees()).toEqual(ALL)
    const [entry] = (await office.ask('journal.list', { caseId: target.caseId })).filter(({ act }) =>
      act.includes('ssign'),
    )
    expect(entry).toMatchObject({ act: 'caseFile.unassign', reason: 'odlazi na odmor', about: toWhom('prosecutorB') })
  })

  test('assigns a clerk beside the judge: the clerk finds it as the own, and all clerks still read it', async () => {
    await forward()
    await register()
    await as('headOfCourt')
    await assign('judgeA')
    expect(await office.refused('caseFile.assign', assignment('judgeB', undefined, 'clerk'))).toMatchObject({
      code: 'caseFile.assigneeUnknown',
    })
    await assign('clerk', undefined, 'clerk')
    expect((await schedule(idOf('clerk'))).rows.find(({ id }) => id === target.caseId)).toMatchObject({
      owner: { displayName: 'Osoba judgeA' },
      clerk: { displayName: 'Osoba clerk' },
    })
    const mine = async () => {
      const { rows, total } = await office.ask('caseFile.list', { sort: 'age', custody: 'any', mine: true })
      expect(total).toBe(rows.length)
      return rows.map(({ id }) => id)
    }
    await as('clerk')
    expect(await mine()).toEqual([target.caseId])
    expect((await office.ask('caseFile.open', { caseId: target.caseId })).clerk?.displayName).toBe('Osoba clerk')
    await as('secondClerk')
    expect(await mine()).toEqual([])
    expect(await sees()).toMatchObject({ list: true, search: true, file: true })
  })

  test('and nobody else does', async () => {
    for (const name of ['prosecutorA', 'judgeA', 'clerk', 'administrator'] as const) {
      await as(name)
      const refused = await office.refused('caseFile.assign', assignment('prosecutorB'))
      expect([name, refused.code]).toEqual([name, 'session.roleNotAllowed'])
    }
  })
})
