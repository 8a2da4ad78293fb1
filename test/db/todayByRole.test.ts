import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Output } from '../../shared/contract/channels.ts'
import { openFileWithoutClaim } from '../support/office/beginnings.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { PEOPLE, type Who } from '../support/office/people.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { decisionFor, importTwoClaims, targetOf, type Target } from '../support/office/twoClaims.ts'

let office: TestOffice
let target: Target
beforeAll(async () => {
  office = openOfficeAtWork()
  await signIn(office, 'prosecutor')
  await openFileWithoutClaim(office, 'Kt.br.401/26')
  target = await importTwoClaims(office, 31)
})
afterAll(() => office.close())

type Worklist = Output<'today.worklist'>
const GROUPS = ['overdue', 'soon', 'thisWeek', 'later'] as const satisfies readonly (keyof Worklist['groups'])[]

/** The day's work of a person, in its order: what to do, on whose claim or for whom. */
async function dayOf(who: Who): Promise<readonly (readonly [task: string, whose: string | undefined])[]> {
  await signIn(office, who)
  const { groups } = await office.ask('today.worklist', {})
  const items = GROUPS.flatMap((group) => groups[group].items)
  for (const { due, daysLeft } of items) expect(daysLeft === undefined).toBe(due === undefined)
  const days = items.map(({ due = '~' }) => due)
  expect(days).toEqual(days.toSorted())
  for (const { daysLeft = 0 } of groups.overdue.items) expect(daysLeft).toBeLessThan(0)
  return items.map(({ task, who: whose }) => [task, whose?.label.cnr] as const)
}

/** In the order of their victims: which of two claims with one day comes first says nothing. */
const sorted = (work: Awaited<ReturnType<typeof dayOf>>) =>
  work.toSorted((one, other) => (one.join() < other.join() ? -1 : 1))

test('a prosecutor: duties before a claim, what is late first, and each claim under its own victim', async () => {
  const work = await dayOf('prosecutor')
  expect(work[0]).toEqual(['notify', 'Neka Nepoznata'])
  expect(sorted(work)).toEqual([
    ['ask', 'Neka Nepoznata'],
    ['assetCheck', undefined],
    ['draft', 'Oštećena A'],
    ['draft', 'Oštećeni V'],
    ['notify', 'Neka Nepoznata'],
  ])
  expect(await dayOf('judge')).toEqual([])
  expect(await dayOf('clerk')).toEqual([])
})

test('a clerk: what has arrived is entered in the register, and an order that is issued is printed', async () => {
  await signIn(office, 'prosecutor')
  target = targetOf(await office.ask('caseFile.forward', target))
  expect(sorted(await dayOf('clerk'))).toEqual([
    ['forwarded', 'Oštećena A'],
    ['forwarded', 'Oštećeni V'],
  ])
  for (const claim of ['c1', 'c2'])
    target = await office.ask('claim.register', { ...target, claim, courtMark: 'K.br.31/26' })
  expect(await dayOf('clerk')).toEqual([])
})

test('a judge: each claim from the register to the order, and then it waits for the clerk', async () => {
  expect(sorted(await dayOf('judge'))).toEqual([
    ['registered', 'Oštećena A'],
    ['registered', 'Oštećeni V'],
  ])
  for (const claim of ['c1', 'c2']) target = await office.ask('claim.startReview', { ...target, claim })
  target = await office.ask('decision.save', { ...target, decision: decisionFor('c1') })
  const { claims, people } = await office.ask('caseFile.open', { caseId: target.caseId })
  const whose = (id: string) =>
    people.find((one) => one.id === claims.find(({ claim }) => claim.id === id)?.claim.claimant)
  const [first, second] = [whose('c1')?.label.cnr, whose('c2')?.label.cnr]
  expect(sorted(await dayOf('judge'))).toEqual(
    sorted([
      ['decided', first],
      ['inReview', second],
    ]),
  )
  await office.ask('order.issue', { ...target, claim: 'c1', password: PEOPLE.judge.own })
  expect(await dayOf('judge')).toEqual([['inReview', second]])
  expect(sorted(await dayOf('clerk'))).toEqual(
    sorted([
      ['issued', first],
      ['print', first],
    ]),
  )
})

test('who reads no case file is told of none', async () => {
  for (const who of ['administrator', 'auditor'] as const) {
    await signIn(office, who)
    for (const channel of ['today.worklist', 'today.counts'] as const)
      expect(await office.refused(channel, {})).toMatchObject({ code: 'session.roleNotAllowed' })
  }
})
