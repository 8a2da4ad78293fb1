import { beforeEach, expect, test } from 'vitest'
import { addSuccessors, recordDeath } from '../support/office/twoClaims.ts'
import { useTwoClaims } from '../support/office/useTwoClaims.ts'

// Today is 2026-06-15; the claimant of c1 is v1, who died on 1 May; two sisters may succeed.
const at = useTwoClaims(600)
beforeEach(async () => {
  at.target = await addSuccessors(at.office, at.target)
})

const view = async () => {
  const { claims } = await at.office.ask('caseFile.open', { caseId: at.target.caseId })
  return claims[0]
}

async function dies(): Promise<void> {
  at.target = await recordDeath(at.office, at.target, 'v1')
}

const request = (successors: string[], on = '2026-05-10', until = '2026-06-10') => ({
  ...at.target,
  claim: 'c1',
  successors,
  on,
  until,
})

test('nothing of it happens while the claimant lives as far as the file knows', async () => {
  const lives = { code: 'claim.claimantLives' }
  expect(await at.office.refused('claim.askSuccessor', request(['s1']))).toMatchObject(lives)
  const answer = { ...at.target, claim: 'c1', successor: 's1', on: '2026-05-20' }
  expect(await at.office.refused('claim.succeed', answer)).toMatchObject(lives)
  expect(await at.office.refused('claim.lapse', { ...at.target, claim: 'c1' })).toMatchObject(lives)
})

test('who was asked, by whom, when and until when is kept; one takes the claim over, which stays as it is', async () => {
  await dies()
  const before = await view()
  at.target = await at.office.ask('claim.askSuccessor', request(['s1', 's2']))
  expect((await view())?.claim.successorsAsked).toEqual(
    ['s1', 's2'].map((person) => ({ person, by: 'VDT-PG', on: '2026-05-10', until: '2026-06-10' })),
  )
  const answer = { ...at.target, claim: 'c1', on: '2026-05-20' }
  at.target = await at.office.ask('claim.declineSuccession', { ...answer, successor: 's2' })
  at.target = await at.office.ask('claim.succeed', { ...at.target, claim: 'c1', successor: 's1', on: '2026-06-01' })
  const after = await view()
  expect(after?.claim).toMatchObject({ claimant: 's1', succession: { of: 'v1', maintainedOn: '2026-06-01' } })
  expect(after?.claim.heads).toEqual(before?.claim.heads)
  expect(after?.stage).toBe(before?.stage)
  const entries = await at.office.ask('journal.list', { caseId: at.target.caseId })
  const acts = entries.map(({ act }) => act)
  for (const act of ['claim.askSuccessor', 'claim.declineSuccession', 'claim.succeed']) expect(acts).toContain(act)
})

test('a day that cannot be is refused where it stands, and so is who succeeds nobody', async () => {
  await dies()
  const asking = (input: ReturnType<typeof request>) => at.office.refused('claim.askSuccessor', input)
  expect(await asking(request(['d1']))).toMatchObject({ code: 'claim.notSuccessor', field: 'successors' })
  at.office.clock.today = '2026-06-10'
  expect(await asking(request(['s1'], '2026-06-11'))).toMatchObject({ code: 'claim.askedInFuture', field: 'on' })
  expect(await asking(request(['s1'], '2026-04-30'))).toMatchObject({ code: 'claim.askedBeforeDeath', field: 'on' })
  expect(await asking(request(['s1'], '2026-05-10', '2026-05-10'))).toMatchObject({ code: 'claim.answerTooEarly' })
  const answer = { ...at.target, claim: 'c1', successor: 's1' }
  const declining = (on: string) => at.office.refused('claim.declineSuccession', { ...answer, on })
  expect(await declining('2026-05-20')).toMatchObject({ code: 'claim.notAsked' })
  const succeeding = (on: string) => at.office.refused('claim.succeed', { ...answer, on })
  expect(await succeeding('2026-06-11')).toMatchObject({ code: 'claim.answeredInFuture' })
  at.office.clock.today = '2026-06-15'
  expect(await succeeding('2026-06-13')).toMatchObject({ code: 'claim.hearingEnded' })
  expect(await succeeding('2026-04-30')).toMatchObject({ code: 'claim.answeredBeforeAsked' })
  const { claim } = (await view()) ?? {}
  if (claim === undefined) throw new Error('no claim')
  const forged = { ...claim, successorsAsked: [{ person: 's1', by: 'VSPG', on: '2026-01-01', until: '2026-01-02' }] }
  expect(await at.office.refused('claim.save', { ...at.target, claim: forged })).toMatchObject({
    code: 'claim.askedByAct',
  })
})

test('who does not answer in time has withdrawn: the claim lapses with the last of them, and not before', async () => {
  await dies()
  at.target = await at.office.ask('claim.askSuccessor', request(['s1', 's2'], '2026-05-10', '2026-06-15'))
  const lapse = () => ({ ...at.target, claim: 'c1' })
  expect(await at.office.refused('claim.lapse', lapse())).toMatchObject({ code: 'claim.successorsMayAnswer' })
  at.target = await at.office.ask('claim.askSuccessor', request(['s1'], '2026-05-10', '2026-06-10'))
  expect(await at.office.refused('claim.lapse', lapse())).toMatchObject({ code: 'claim.successorsMayAnswer' })
  at.target = await at.office.ask('claim.declineSuccession', { ...lapse(), successor: 's2', on: '2026-05-15' })
  at.target = await at.office.ask('claim.lapse', lapse())
  expect(await view()).toMatchObject({ stage: 'withdrawn', claim: { withdrawn: '2026-06-10' }, acts: [] })
})

test('who was asked cannot be taken out of the file', async () => {
  await dies()
  at.target = await at.office.ask('claim.askSuccessor', request(['s1']))
  expect(await at.office.refused('person.remove', { ...at.target, person: 's1' })).toMatchObject({
    code: 'person.inUse',
  })
  at.target = await at.office.ask('person.remove', { ...at.target, person: 's2' })
})

test('the last day for an answer is a limit of the file, and work until then; nothing of it is typed by hand', async () => {
  await dies()
  at.target = await at.office.ask('claim.askSuccessor', request(['s1', 's2'], '2026-06-10', '2026-06-17'))
  const answers = async () =>
    (await at.office.ask('caseFile.deadlines', { caseId: at.target.caseId })).filter(
      ({ rule }) => rule === 'successorAnswer',
    )
  const work = async () => {
    const { groups } = await at.office.ask('today.worklist', {})
    const items = Object.values(groups).flatMap((group) => group.items)
    return items.filter(({ caseId, claim }) => caseId === at.target.caseId && claim === 'c1')
  }
  expect(await answers()).toMatchObject([
    { person: 's1', due: '2026-06-17', state: 'runs' },
    { person: 's2', due: '2026-06-17', state: 'runs' },
  ])
  expect((await work()).map(({ due }) => due)).toEqual(['2026-06-17'])
  const claim = (await view())?.claim
  if (claim === undefined) throw new Error('no claim')
  at.target = await at.office.ask('claim.save', { ...at.target, claim: { ...claim, succession: { of: 'v1' } } })
  expect((await view())?.claim.succession).toBeUndefined()
  at.target = await at.office.ask('claim.succeed', { ...at.target, claim: 'c1', successor: 's2', on: '2026-06-12' })
  expect(await answers()).toMatchObject([{ person: 's2', state: 'met', done: '2026-06-12' }])
  expect((await work()).map(({ due }) => due)).not.toContain('2026-06-17')
  const after = (await view())?.claim
  if (after === undefined) throw new Error('no claim')
  const { succession, ...without } = after
  at.target = await at.office.ask('claim.save', {
    ...at.target,
    claim: { ...without, note: { cnr: 'dopuna', en: 'addition' } },
  })
  expect((await view())?.claim.succession).toEqual(succession)
})

test('the letter that asks is a paper of the file, to each who is asked', async () => {
  const letter = {
    caseId: at.target.caseId,
    kind: 'successor-inquiry' as const,
    fields: { claim: 'c1', recipient: 's1', date: '2026-06-15', variants: ['bilingual' as const] },
    made: 0,
  }
  const refusal = await at.office.refused('paper.make', letter)
  expect(refusal.code).toBe('paper.needs.claimantDied')
  await dies()
  at.target = await at.office.ask('claim.askSuccessor', request(['s1'], '2026-06-10', '2026-07-10'))
  const { number } = await at.office.ask('paper.make', letter)
  expect(number).toMatch(/\d/)
})
