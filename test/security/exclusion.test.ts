import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ChannelName } from '../../shared/contract/channels.ts'
import { ALL, NONE, ScheduledFile } from '../support/office/scheduledFile.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { pdfFile, readPdfText } from '../support/pdf.ts'
import { decisionFor } from '../support/office/twoClaims.ts'

let office: ScheduleOffice
let file: ScheduledFile
let number = 600
const as = (name: Name) => office.as(name)
const of = (name: Name) => ({
  caseId: file.target.caseId,
  person: office.idOf(name),
  reason: 'srodstvo sa okrivljenim',
})
const exclude = (name: Name) => office.ask('caseFile.exclude', of(name))
const worklist = async () => (await office.ask('today.worklist', {})).funnel

beforeAll(async () => {
  office = await openScheduleOffice()
})
beforeEach(async () => {
  file = await ScheduledFile.import(office, (number += 1))
})
afterAll(() => office.close())

describe('a person excluded from a file', () => {
  test('is told nothing of it: in no list, search, count or sum, whatever the role', async () => {
    await as('prosecutorB')
    const before = await worklist()
    expect(before.informed).toBeGreaterThan(0)
    await as('headOfProsecution')
    await exclude('prosecutorB')
    await as('prosecutorB')
    expect(await file.sees()).toEqual(NONE)
    await as('prosecutorA')
    expect(await file.sees()).toEqual(ALL)
    expect(await worklist()).toEqual(before)
    await as('prosecutorB')
    const claims = Object.values(before).reduce((sum, count) => sum + count, 0)
    expect(Object.values(await worklist()).reduce((sum, count) => sum + count, 0)).toBeLessThan(claims)
    expect(JSON.stringify(await office.ask('caseFile.list', { sort: 'mark', custody: 'own' }))).not.toContain(
      String(number),
    )
  })

  test('is refused every call as if there were no such file, and the registry is not above it', async () => {
    await file.forward()
    await file.register()
    await as('judgeA')
    file.target = await office.ask('claim.startReview', { ...file.target, claim: 'c1' })
    file.target = await office.ask('decision.save', { ...file.target, decision: decisionFor('c1') })
    const password = office.passwordOf('judgeA')
    const { orderId } = await office.ask('order.issue', { ...file.target, claim: 'c1', password })
    const queued = async () => JSON.stringify(await office.ask('print.queue', {})).includes(orderId)
    await as('clerk')
    expect(await queued()).toBe(true)
    const { print } = await office.ask('today.counts', {})
    const { number: given } = await office.ask('order.open', { orderId })
    await as('headOfCourt')
    await exclude('clerk')
    await exclude('judgeA')
    await as('clerk')
    expect(await queued()).toBe(false)
    // Its number stays in the register, and nothing of what it is about.
    await office.ask('print.register', { year: Number(office.clock.today.slice(0, 4)), printer: 'Sudnica' })
    const register = readPdfText(pdfFile(office.printed.at(-1)?.bytes ?? new Uint8Array()))
    expect(register).toContain(given)
    expect(register).toContain('predmet nije na uvid')
    expect(register).not.toContain(`${String(number)}/`)
    expect((await office.ask('today.counts', {})).print).toBe(print - 1)
    expect(await file.sees()).toEqual(NONE)
    expect(await office.refused('order.open', { orderId })).toEqual({ code: 'order.notFound' })
    expect(await office.refused('order.read', { orderId })).toEqual({ code: 'order.notFound' })
    await as('judgeA')
    const { caseId } = file.target
    const calls: readonly (readonly [ChannelName, unknown])[] = [
      ['caseFile.open', { caseId }],
      ['journal.list', { caseId }],
      ['person.reveal', { caseId, person: 'v1', reason: 'radoznalost kolege' }],
      ['exchange.export', { caseId, reason: 'radoznalost kolege' }],
      ['claim.startReview', { ...file.target, claim: 'c2' }],
      ['order.preview', { caseId, decision: decisionFor('c1') }],
      ['claim.check', { caseId, claim: 'c1' }],
    ]
    const foreign = 'f'.repeat(32)
    for (const [name, input] of calls) {
      const unknown = await office.refused(name, { ...(input as object), caseId: foreign })
      expect([name, await office.refused(name, input)]).toEqual([name, unknown])
    }
    await as('secondClerk')
    expect(await file.sees()).toMatchObject({ list: true, search: true, file: true })
  })

  test('loses the assignment and what was typed, and is assigned nothing of it, as a stand-in neither', async () => {
    await as('headOfProsecution')
    await file.assign('prosecutorB')
    await as('prosecutorB')
    const key = `${file.target.caseId}/person/v1`
    await office.ask('draft.save', { key, text: 'započeto' })
    await as('headOfProsecution')
    await exclude('prosecutorB')
    const row = async () => (await office.ask('schedule.list', {})).rows.find(({ id }) => id === file.target.caseId)
    expect(await row()).toMatchObject({ excluded: [{ id: office.idOf('prosecutorB') }] })
    expect((await row())?.owner).toBeUndefined()
    expect(await office.refused('caseFile.assign', file.assignment('prosecutorB'))).toEqual({
      code: 'caseFile.assigneeExcluded',
      field: 'person',
    })
    await file.assign('prosecutorA')
    const [absent, person] = [office.idOf('prosecutorA'), office.idOf('prosecutorB')]
    const days = { from: '2026-06-15', to: '2026-06-16' }
    const { id } = await office.ask('schedule.standIn', { absent, person, ...days, reason: 'godišnji odmor' })
    await as('prosecutorB')
    expect(await file.sees()).toEqual(NONE)
    expect(await office.ask('draft.load', { key })).toBeNull()
    await as('headOfProsecution')
    await office.ask('schedule.endStandIn', { id, reason: 'kraj provjere' })
  })

  test('who keeps the schedule is excluded by another, and does not find it there either', async () => {
    await as('headOfProsecution')
    expect(await office.refused('caseFile.exclude', of('headOfProsecution'))).toEqual({
      code: 'caseFile.excludeSelf',
      field: 'person',
    })
    for (const name of ['judgeA', 'administrator'] as const)
      expect((await office.refused('caseFile.exclude', of(name))).code).toBe('caseFile.colleagueUnknown')
    await as('secondHead')
    const { unassigned } = await office.ask('schedule.list', {})
    await exclude('headOfProsecution')
    expect(await office.refused('caseFile.exclude', of('headOfProsecution'))).toMatchObject({
      code: 'caseFile.excludedAlready',
    })
    await as('headOfProsecution')
    const list = await office.ask('schedule.list', {})
    expect(JSON.stringify(list)).not.toContain(file.target.caseId)
    expect(list.unassigned).toBe(unassigned - 1)
    expect(await office.refused('caseFile.assign', file.assignment('prosecutorA'))).toEqual({
      code: 'caseFile.notFound',
    })
    expect(await office.refused('caseFile.readmit', of('headOfProsecution'))).toEqual({ code: 'caseFile.notFound' })
  })

  test('finds it again once that is lifted; both are written down with the reason', async () => {
    await as('headOfProsecution')
    expect((await office.refused('caseFile.readmit', of('prosecutorB'))).code).toBe('caseFile.notExcluded')
    await exclude('prosecutorB')
    await office.ask('caseFile.readmit', { ...of('prosecutorB'), reason: 'srodstva nema' })
    await as('prosecutorB')
    expect(await file.sees()).toEqual(ALL)
    const entries = await office.ask('journal.list', { caseId: file.target.caseId })
    const acts = entries.filter(({ act }) => /exclude|readmit/.test(act))
    expect(acts.map(({ act, reason, person }) => [act, reason, person])).toEqual([
      ['caseFile.readmit', 'srodstva nema', 'Osoba headOfProsecution'],
      ['caseFile.exclude', 'srodstvo sa okrivljenim', 'Osoba headOfProsecution'],
    ])
    expect(acts[0]?.about?.cnr).toContain('Osoba prosecutorB')
    expect((await office.refused('caseFile.exclude', of('prosecutorA'))).code).toBe('session.roleNotAllowed')
  })
})
