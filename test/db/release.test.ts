import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { ScheduledFile } from '../support/office/scheduledFile.ts'
import { decisionFor } from '../support/office/twoClaims.ts'
import { askRelease, decidedFile, releaseAs, requireRelease } from '../support/office/useRelease.ts'
import { present } from '../support/trainingCase.ts'

// Four eyes before a decision is issued: the rule of a court is changed by two people, and then nothing is issued but exactly the
// words that a second person has read.

const CHANGED = { ...decisionFor('c1'), daysToPay: 21 }
const REASON = 'odluka vijeća o četiri oka'
let office: ScheduleOffice

beforeAll(async () => {
  office = await openScheduleOffice()
})
afterAll(() => office.close())

const issue = async (file: ScheduledFile) => {
  await office.as('judgeA')
  return { ...file.target, claim: 'c1', password: office.passwordOf('judgeA') }
}
const refusal = async (file: ScheduledFile) => (await office.refused('order.issue', await issue(file))).code
async function preview(file: ScheduledFile, decision = decisionFor('c1')) {
  await office.as('judgeA')
  return office.ask('order.preview', { caseId: file.target.caseId, decision })
}

describe('the rule of a court', () => {
  test('is proposed by its head and by nobody else, with words', async () => {
    await office.as('judgeA')
    expect((await office.refused('release.propose', { required: true, reason: REASON })).code).toBe(
      'session.roleNotAllowed',
    )
    await office.as('headOfProsecution')
    expect((await office.refused('release.propose', { required: true, reason: REASON })).code).toBe('release.courtOnly')
    await office.as('headOfCourt')
    expect((await office.refused('release.propose', { required: false, reason: REASON })).code).toBe('release.ruleSame')
    await office.ask('release.propose', { required: true, reason: REASON })
    expect((await office.refused('release.propose', { required: true, reason: REASON })).code).toBe('release.ruleWaits')
  })

  test('is in force only once somebody else confirms it, of the same court', async () => {
    const { required, proposal } = await office.ask('release.rule', {})
    expect([required, proposal?.required, proposal?.isOwn]).toEqual([false, true, true])
    const id = present(proposal).id
    expect((await office.refused('release.confirm', { id })).code).toBe('release.otherPerson')
    await office.as('otherJudge')
    expect((await office.refused('release.confirm', { id })).code).toBe('release.ruleNotFound')
    await office.as('judgeB')
    await office.ask('release.refuse', { id, reason: 'nije potrebno' })
    expect((await office.refused('release.confirm', { id })).code).toBe('release.ruleDecided')
    expect((await office.ask('release.rule', {})).required).toBe(false)
  })
})

describe('a decision of a court that issues by release', () => {
  let file: ScheduledFile
  beforeAll(async () => {
    file = await decidedFile(office, 41)
    expect((await preview(file)).release).toBeUndefined()
    await requireRelease(office)
    expect((await office.ask('release.rule', {})).required).toBe(true)
  })

  test('is not issued without one, and the check list says so', async () => {
    const { findings, release } = await preview(file)
    expect(findings.filter(({ severity }) => severity === 'blocker').map(({ code }) => code)).toEqual([
      'order.notReleased',
    ])
    // Nobody else sits in the file: who keeps the schedule is asked.
    expect(release).toMatchObject({ standing: 'missing', candidates: [{ displayName: 'Osoba headOfCourt' }] })
    expect(await refusal(file)).toBe('order.notReleased')
  })

  test('is asked of whoever may release it, and of nobody else', async () => {
    await office.as('judgeA')
    const code = async (of: Name) =>
      (await office.refused('claim.askRelease', { ...file.target, claim: 'c1', of: office.idOf(of) })).code
    for (const name of ['judgeA', 'judgeB', 'clerk', 'headOfProsecution', 'otherJudge'] as const)
      expect([name, await code(name)]).toEqual([name, 'release.notReleaser'])
    await askRelease(office, file, 'headOfCourt')
    expect((await preview(file)).release).toMatchObject({ standing: 'asked', askedOf: 'Osoba headOfCourt' })
    expect(await refusal(file)).toBe('order.notReleased')
  })

  test('waits for that person alone, who reads its words and nothing else of the file', async () => {
    const { caseId } = file.target
    await office.as('headOfCourt')
    expect(await office.ask('release.list', {})).toMatchObject([{ caseId, claim: 'c1', askedBy: 'Osoba judgeA' }])
    const { rows, totals } = await office.ask('release.look', { caseId, claim: 'c1' })
    const { rows: previewed, totals: sums } = await preview(file)
    expect([rows, totals]).toEqual([previewed, sums])
    await office.as('judgeB')
    expect(await office.ask('release.list', {})).toEqual([])
    expect((await office.refused('release.look', { caseId, claim: 'c1' })).code).toBe('caseFile.notAssigned')
    await office.as('judgeA')
    expect((await office.refused('release.look', { caseId, claim: 'c1' })).code).toBe('release.notAsked')
    const read = (await office.ask('journal.list', { caseId })).filter(({ act }) => act === 'caseFile.releaseRead')
    expect(read).toHaveLength(1)
  })

  test('is refused with a reason, which its judge sees and the journal keeps', async () => {
    await office.as('headOfCourt')
    const reason = 'iznos druge stavke treba obrazložiti'
    file.target = await office.ask('claim.refuseRelease', { ...file.target, claim: 'c1', reason })
    expect(await office.ask('release.list', {})).toEqual([])
    expect((await preview(file)).release).toMatchObject({ standing: 'refused', reason })
    expect(await refusal(file)).toBe('order.notReleased')
    const entries = await office.ask('journal.list', { caseId: file.target.caseId })
    expect(entries.find(({ act }) => act === 'claim.refuseRelease')?.reason).toBe(reason)
  })

  test('is released as it was read: where it was asked for other words meanwhile, those are not', async () => {
    await askRelease(office, file, 'headOfCourt')
    await office.as('headOfCourt')
    const { fingerprint } = await office.ask('release.look', { caseId: file.target.caseId, claim: 'c1' })
    await office.as('judgeA')
    file.target = await office.ask('decision.save', { ...file.target, decision: CHANGED })
    expect((await preview(file, CHANGED)).release?.standing).toBe('changed')
    await askRelease(office, file, 'headOfCourt')
    await office.as('headOfCourt')
    const release = { ...file.target, claim: 'c1', fingerprint }
    expect((await office.refused('claim.release', release)).code).toBe('release.changed')
    await releaseAs(office, file, 'headOfCourt')
    expect((await preview(file, CHANGED)).release?.standing).toBe('released')
  })

  test('a change after the release withdraws it, and what was released counts again once it stands again', async () => {
    await office.as('judgeA')
    file.target = await office.ask('decision.save', { ...file.target, decision: decisionFor('c1') })
    expect((await preview(file)).release?.standing).toBe('changed')
    expect(await refusal(file)).toBe('order.notReleased')
    file.target = await office.ask('decision.save', {
      ...file.target,
      decision: CHANGED,
    })
    expect((await preview(file, CHANGED)).release?.standing).toBe('released')
  })

  test('is taken back before it is issued', async () => {
    await office.as('headOfCourt')
    const reason = 'pogrešan rok za isplatu'
    file.target = await office.ask('claim.refuseRelease', { ...file.target, claim: 'c1', reason })
    expect(await refusal(file)).toBe('order.notReleased')
    await askRelease(office, file, 'headOfCourt')
    await releaseAs(office, file, 'headOfCourt')
  })

  test('is issued then, and the order keeps who released it and when', async () => {
    const { orderId } = await office.ask('order.issue', await issue(file))
    const { release } = await office.ask('order.open', { orderId })
    expect(release).toEqual({ by: 'Osoba headOfCourt', at: expect.stringMatching(/^\d{4}-/) as string })
    await office.as('headOfCourt')
    const { caseId } = file.target
    expect((await office.refused('release.look', { caseId, claim: 'c1' })).code).toBe('caseFile.notAssigned')
  })
})

describe('where another judge sits in the file', () => {
  let file: ScheduledFile
  beforeAll(async () => {
    file = await ScheduledFile.import(office, 42)
    await file.forward()
    await file.register()
    await office.as('judgeB')
    file.target = await office.ask('claim.startReview', { ...file.target, claim: 'c1' })
    for (const name of ['judgeB', 'judgeA'] as const) {
      await office.as(name)
      file.target = await office.ask('decision.save', { ...file.target, decision: decisionFor('c1') })
    }
  })

  test('that one is asked, and not who keeps the schedule', async () => {
    expect((await preview(file)).release?.candidates).toMatchObject([{ displayName: 'Osoba judgeB' }])
    await askRelease(office, file, 'judgeB')
    await releaseAs(office, file, 'judgeB')
    expect((await preview(file)).release).toMatchObject({ standing: 'released', askedOf: 'Osoba judgeB' })
  })

  test('a change of the people of the file withdraws it: who is protected may be others now', async () => {
    await office.as('clerk')
    const { caseId } = file.target
    const { people } = await office.ask('caseFile.open', { caseId })
    const { label: _label, identity: _identity, ...person } = present(people.find(({ id }) => id === 'v2'))
    file.target = await office.ask('person.save', {
      ...file.target,
      person: { ...person, occupation: { cnr: 'kuvarica', en: 'cook' } },
    })
    expect((await preview(file)).release?.standing).toBe('missing')
  })

  test('who is excluded is told nothing, though asked before', async () => {
    await askRelease(office, file, 'judgeB')
    await office.as('headOfCourt')
    const { caseId } = file.target
    await office.ask('caseFile.exclude', { caseId, person: office.idOf('judgeB'), reason: 'srodstvo sa okrivljenim' })
    await office.as('judgeB')
    expect(await office.ask('release.list', {})).toEqual([])
    expect((await office.refused('release.look', { caseId, claim: 'c1' })).code).toBe('caseFile.notFound')
    await office.as('judgeA')
    expect((await preview(file)).release?.candidates).toMatchObject([{ displayName: 'Osoba headOfCourt' }])
  })
})
