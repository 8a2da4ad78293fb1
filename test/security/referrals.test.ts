import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { caseId as caseIdForm, type CaseId } from '../../shared/contract/ids.ts'
import type { PersonOpen } from '../../shared/domain/caseFile/identity.ts'
import { CASE_01 } from '../support/office/issuedOrder.ts'
import { openScheduleOffice, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { present } from '../support/trainingCase.ts'

// A coordinator refers a victim to help, with consent and without. Today is 2026-06-15.

const PROVIDER = 'Sigurna kuća Podgorica'
const reason = 'upisano u pogrešan predmet'

let office: ScheduleOffice
let caseId: CaseId

type Consents = NonNullable<NonNullable<PersonOpen['identification']>['consents']>

async function saveConsents(consents: Consents): Promise<void> {
  const { revision, people } = await office.ask('caseFile.open', { caseId })
  const { label: _label, identity: _identity, ...person } = present(people.find(({ id }) => id === 'v1'))
  const identification = { status: 'formal' as const, consents }
  await office.ask('person.save', { caseId, revision, person: { ...person, identification } })
}

async function share(name: 'coordinatorA' | 'coordinatorB'): Promise<void> {
  const { revision } = await office.ask('caseFile.open', { caseId })
  await office.ask('person.share', {
    caseId,
    revision,
    person: 'v1',
    colleague: office.idOf(name),
    until: '2026-07-15',
  })
}

beforeAll(async () => {
  office = await openScheduleOffice()
  for (const name of ['coordinatorA', 'coordinatorB'] as const) await office.as(name)
  await office.as('prosecutorA')
  office.dialog.open = CASE_01
  caseId = caseIdForm.parse((await office.ask('exchange.import', {})).caseId)
  await saveConsents([{ recipient: 'coordinator', given: true }])
  await share('coordinatorA')
})
afterAll(() => office.close())
beforeEach(() => office.as('coordinatorA'))

const shelter = { person: 'v1', kind: 'shelter', provider: PROVIDER, date: '2026-06-10' } as const
const plan = async () => (await office.ask('shared.list', {})).people[0]?.referrals

test('without consent to that very help nobody is referred; with it the plan says to whom, since when and how it went', async () => {
  const refused = await office.refused('referral.record', { caseId, referral: shelter })
  expect(refused).toMatchObject({ code: 'referral.noConsent', field: 'referral.kind' })
  expect(await plan()).toEqual([])
  await office.as('prosecutorA')
  await saveConsents([
    { recipient: 'coordinator', given: true },
    { recipient: 'shelter', given: true },
  ])
  await office.as('coordinatorA')
  expect(
    await office.refused('referral.record', { caseId, referral: { ...shelter, date: '2026-06-16' } }),
  ).toMatchObject({
    code: 'referral.inFuture',
  })
  await office.ask('referral.record', { caseId, referral: shelter })
  const [made] = present(await plan())
  expect(made).toMatchObject({ ...shelter, steps: [] })
  const referral = present(made).id
  const accepted = { date: '2026-06-11', result: 'accepted' } as const
  await office.ask('referral.follow', { caseId, referral, step: accepted })
  const tooEarly = await office.refused('referral.follow', {
    caseId,
    referral,
    step: { date: '2026-06-10', result: 'completed' },
  })
  expect(tooEarly).toMatchObject({ code: 'referral.stepTooEarly', field: 'step.date' })
  await office.ask('referral.follow', { caseId, referral, step: { date: '2026-06-15', result: 'completed' } })
  expect((await plan())?.[0]?.steps.map(({ result }) => result)).toEqual(['accepted', 'completed'])
  const over = await office.refused('referral.follow', { caseId, referral, step: accepted })
  expect(over).toMatchObject({ code: 'referral.ended' })
})

test('whoever is not shared with that coordinator is referred by nobody; another coordinator goes on with the same plan', async () => {
  const stranger = await office.refused('referral.record', { caseId, referral: { ...shelter, person: 'd1' } })
  expect(stranger.code).toBe('share.notFound')
  const referral = present((await plan())?.[0]).id
  await office.as('coordinatorB')
  const input = { caseId, referral }
  expect((await office.refused('referral.strike', { ...input, reason })).code).toBe('share.notFound')
  expect((await office.refused('referral.record', { caseId, referral: shelter })).code).toBe('share.notFound')
  await office.as('prosecutorA')
  expect((await office.refused('referral.strike', { ...input, reason })).code).toBe('session.roleNotAllowed')
  await share('coordinatorB')
  await office.as('coordinatorB')
  expect((await plan())?.map(({ id }) => id)).toEqual([referral])
})

test('the journal names the pseudonym and the act, neither help nor provider; what is struck is gone and its reason stays', async () => {
  const referral = present((await plan())?.[0]).id
  await office.ask('referral.strike', { caseId, referral, reason })
  expect(await plan()).toEqual([])
  await office.as('prosecutorA')
  const entries = await office.ask('journal.list', { caseId })
  const acts = entries.filter(({ act }) => /refer/i.test(act)).map(({ act }) => act)
  expect(acts).toEqual(['strikeReferral', 'followReferral', 'followReferral', 'refer'].map((act) => `caseFile.${act}`))
  expect(entries.find(({ act }) => act === 'caseFile.strikeReferral')).toMatchObject({ reason })
  expect(JSON.stringify(entries)).not.toMatch(/Sigurna|sklonište|shelter/)
})
