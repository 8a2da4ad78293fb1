import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Output } from '../../shared/contract/channels.ts'
import { openFileWithoutClaim } from '../support/office/beginnings.ts'
import { makePaper, paperToMake } from '../support/office/papers.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { readTrainingCase } from '../support/trainingCase.ts'

let office: TestOffice
beforeAll(() => {
  office = openOfficeAtWork()
})
afterAll(() => office.close())

const reason = 'upisano u pogrešan predmet'

async function openFile(mark: string) {
  await signIn(office, 'prosecutor')
  return openFileWithoutClaim(office, mark)
}

const allWork = ({ groups }: Output<'today.worklist'>) => Object.values(groups).flatMap(({ items }) => items)
const workOn = async (caseId: string) =>
  allWork(await office.ask('today.worklist', {})).filter((item) => item.caseId === caseId)

test('a file without a claim has its duties on Danas, overdue first, until they are recorded with date, channel and proof', async () => {
  let target = await openFile('Kt.br.401/26')
  const { caseId } = target
  expect((await workOn(caseId)).map(({ task, person, who, due }) => [task, person, who?.label.cnr, due])).toEqual([
    ['notify', 'v1', 'Neka Nepoznata', '2026-06-01'],
    ['assetCheck', undefined, undefined, undefined],
    ['ask', 'v1', 'Neka Nepoznata', undefined],
  ])
  const { groups } = await office.ask('today.worklist', {})
  expect(groups.overdue.items[0]).toMatchObject({ task: 'notify', caseId })

  const duty = { id: 'du1', kind: 'notify', person: 'v1', date: '2026-06-02', channel: 'post' } as const
  expect(await office.refused('duty.record', { ...target, duty })).toEqual({
    code: 'duty.proofMissing',
    field: 'duty.note',
  })
  expect(await office.refused('duty.record', { ...target, duty: { ...duty, evidence: 'e9' } })).toEqual({
    code: 'evidence.notFound',
    field: 'duty.evidence',
  })
  const evidence = { id: 'e1', kind: 'other', title: { cnr: 'povratnica', en: 'return receipt' } } as const
  target = await office.ask('evidence.save', { ...target, evidence })
  target = await office.ask('duty.record', { ...target, duty: { ...duty, evidence: 'e1' } })
  expect((await workOn(caseId)).map(({ task }) => task)).toEqual(['assetCheck', 'ask'])
  expect(await office.refused('evidence.remove', { ...target, evidence: 'e1' })).toEqual({ code: 'evidence.inUse' })
  expect(await office.refused('person.remove', { ...target, person: 'v1' })).toEqual({ code: 'person.inUse' })

  const { done, owed } = await office.ask('caseFile.duties', { caseId })
  expect(done).toEqual([{ record: { ...duty, evidence: 'e1' }, mayStrike: true }])
  expect(owed.map(({ kind, mayRecord }) => [kind, mayRecord])).toEqual([
    ['ask', true],
    ['assetCheck', true],
  ])
  const entries = await office.ask('journal.list', { caseId })
  expect(entries.find(({ act }) => act === 'caseFile.recordDuty')).toMatchObject({
    about: { cnr: 'Kt.br.401/26 · Obavijestiti o pravu na imovinskopravni zahtjev · Oštećena' },
  })

  // What was recorded by mistake is struck with a reason, and waits again.
  target = await office.ask('duty.strike', { ...target, duty: 'du1', reason })
  expect((await workOn(caseId)).map(({ task }) => task)).toEqual(['notify', 'assetCheck', 'ask'])
  expect(await office.refused('duty.strike', { ...target, duty: 'du1', reason })).toEqual({ code: 'duty.notFound' })
})

test('assets that were found ask for a measure; a new claim knows when she was told and asked', async () => {
  let target = await openFile('Kt.br.402/26')
  const record = { date: '2026-06-02', channel: 'minutes', note: 'zapisnik, str. 2' } as const
  for (const [index, more] of [
    { kind: 'assetCheck', outcome: 'found' } as const,
    { kind: 'notify', person: 'v1' } as const,
    { kind: 'ask', person: 'v1', outcome: 'wants' } as const,
  ].entries())
    target = await office.ask('duty.record', { ...target, duty: { id: `du${String(index)}`, ...record, ...more } })
  expect((await workOn(target.caseId)).map(({ task }) => task)).toEqual(['securityMeasure'])
  await office.ask('claim.save', { ...target, claim: { id: 'c1', claimant: 'v1', respondents: [], heads: [] } })
  const { claims } = await office.ask('caseFile.open', { caseId: target.caseId })
  expect(claims[0]?.claim).toMatchObject({ informedOfRight: '2026-06-02', askedAsWitness: { date: '2026-06-02' } })
})

test('each office and role records its own duties alone', async () => {
  const target = await openFile('Kt.br.403/26')
  const duty = { id: 'du1', date: '2026-06-02', channel: 'minutes', note: 'zapisnik' } as const
  // The instruction at the main hearing is the court's, whoever holds the file.
  expect(
    await office.refused('duty.record', {
      ...target,
      duty: { ...duty, kind: 'instruct', person: 'v1', outcome: 'wants' },
    }),
  ).toEqual({ code: 'caseFile.notInCustody' })
  await signIn(office, 'judge')
  expect(
    await office.refused('duty.record', { ...target, duty: { ...duty, kind: 'assetCheck', outcome: 'none' } }),
  ).toEqual({ code: 'caseFile.notFound' })
})

test('a duty towards somebody without a claim is done by a paper, which is its proof until it is withdrawn', async () => {
  const { caseId } = await openFile('Kt.br.404/26')
  const paperOf = async (kind: string) =>
    (await office.ask('caseFile.duties', { caseId })).owed.find((duty) => duty.kind === kind)?.paper
  expect(await paperOf('notify')).toBeUndefined()
  const made = await makePaper(office, caseId, 'notice-of-rights', { injured: 'v1' })
  const notice = { id: made.paper, kind: 'notice-of-rights', number: made.number, state: 'made' }
  expect(await paperOf('notify')).toEqual(notice)
  expect(await paperOf('ask')).toBeUndefined()
  const sending = { channel: 'post' as const, date: '2026-06-12', recipient: 'v1' }
  await office.ask('paper.send', { caseId, paper: made.paper, revision: 0, sending })
  expect(await paperOf('notify')).toEqual({ ...notice, state: 'sent', sent: '2026-06-12', channel: 'post' })
  await office.ask('paper.withdraw', { caseId, paper: made.paper, revision: 1, reason: 'pogrešan primalac' })
  expect(await paperOf('notify')).toBeUndefined()
  for (const injured of ['d1', 'nobody']) {
    const foreign = await paperToMake(office, caseId, 'notice-of-rights', { injured })
    expect(await office.refused('paper.make', foreign)).toMatchObject({ code: expect.any(String) as string })
  }
  expect(await office.refused('paper.make', await paperToMake(office, caseId, 'property-claim'))).toEqual({
    code: 'paper.needs.claim',
  })
})

test('the day a court sets with a measure against a third party is kept, counted, on Danas of judge and clerk, and met once recorded', async () => {
  await signIn(office, 'clerk')
  const { proceedings: form } = readTrainingCase('case-01')
  const { prosecutionMark: _mark, mainHearingEnded: _ended, verdict: _verdict, ...rest } = form
  const file = await office.ask('caseFile.create', { case: { ...rest, courtMark: 'K.br.405/26', hearings: [] } })
  const person = { id: 'v1', role: 'injuredParty', sex: 'f' } as const
  const created = await office.ask('person.save', { ...file, person, identity: { name: 'Neka Nepoznata' } })
  const { caseId } = created
  const { case: proceedings } = await office.ask('caseFile.open', { caseId })
  const event = { kind: 'thirdPartyMeasure', date: '2026-06-02', person: 'v1', until: '2026-07-12' } as const
  const withMeasure = { ...proceedings, events: [event] }
  let target = await office.ask('caseFile.saveProceedings', { ...created, case: withMeasure })
  expect((await office.ask('caseFile.open', { caseId })).case).toEqual(withMeasure)
  expect(target.changes.map(({ name, after }) => [name.en, after])).toEqual([
    ['Proof that a civil action was brought', '2026-07-12'],
  ])
  const limit = async () =>
    (await office.ask('caseFile.deadlines', { caseId })).find(({ rule }) => rule === 'suitForMeasure')
  expect(await limit()).toMatchObject({ person: 'v1', state: 'runs', due: '2026-07-12' })
  for (const who of ['clerk', 'judge'] as const) {
    await signIn(office, who)
    expect((await workOn(caseId)).map(({ task, person, due }) => [task, person, due])).toContainEqual([
      'suitCheck',
      'v1',
      '2026-07-12',
    ])
  }
  const duty = { id: 'du1', kind: 'suitCheck', person: 'v1', date: '2026-06-10', channel: 'file' } as const
  const at = { caseId, revision: target.revision }
  expect(await office.refused('duty.record', { ...at, duty: { ...duty, note: 'tužba' } })).toMatchObject({
    code: 'duty.outcomeMissing',
  })
  const later = { ...event, until: '2026-07-20' }
  target = await office.ask('caseFile.saveProceedings', { ...at, case: { ...withMeasure, events: [later] } })
  expect(await limit()).toMatchObject({ due: '2026-07-20' })
  const shown = { ...duty, note: 'tužba P.br.7/26', outcome: 'suitShown' } as const
  await office.ask('duty.record', { caseId, revision: target.revision, duty: shown })
  expect(await limit()).toMatchObject({ state: 'met', done: '2026-06-10' })
  expect((await workOn(caseId)).map(({ task }) => task)).not.toContain('suitCheck')
})
