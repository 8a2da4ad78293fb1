import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { expect, test } from 'vitest'
import type { ClaimActRecord } from '../../../shared/domain/caseFile/claimActRecord.ts'
import { CONDITIONS, type ClaimCondition, type Condition } from '../../../shared/domain/claim/acts.ts'
import { checkConditions, checkFileConditions, type ActFacts } from '../../../shared/domain/claim/conditions.ts'
import type { OrderData } from '../../../shared/domain/order/orderData.ts'
import { editable, present, readTrainingCase, type Editable } from '../../support/trainingCase.ts'
import { messagesIn, stemOf } from '../i18n/localeFiles.ts'

type Row = readonly [
  ClaimCondition,
  string,
  Partial<ActFacts>,
  ((edit: Editable) => void) | undefined,
  string | undefined,
]

const ORDER: OrderData = { date: '2026-06-15', served: '2026-07-01', final: '2026-07-17' }
const none = undefined
const referAll = ({ decision }: Editable): void => {
  for (const head of decision.heads) Object.assign(head, { referredCents: head.awardedCents, awardedCents: 0 })
}
const awardAll = ({ decision, heads }: Editable): void => {
  for (const item of decision.heads) {
    const claimed = heads.find(({ id }) => id === item.head)?.amountCents ?? 0
    Object.assign(item, { awardedCents: claimed, referredCents: undefined, interestFrom: undefined })
  }
}
const pay = (amountCents: number) => (edit: Editable) => {
  awardAll(edit)
  present(edit.file.claims[0]).payments = [{ date: '2026-09-01', amountCents, source: 'debtor' }]
}

// Days counted by hand as in test/unit/order/enforceable.test.ts: served 1 July, final from 17 July, clause from 4 August.
const ROWS: readonly Row[] = [
  ['neverReturned', 'a claim that never came back', {}, none, none],
  ['neverReturned', 'a claim the court returned', { wasReturned: true }, none, 'claim.wasReturned'],
  ['gatePassed', 'a whole claim', {}, none, none],
  ['gatePassed', 'a head without amount', {}, ({ head }) => (head(0).amountCents = null), 'claim.notReady'],
  ['courtReached', 'the court works here', {}, none, none],
  ['noneIssued', 'no order is out', {}, standAt('decided'), none],
  ['noneIssued', 'an order is out', {}, standAt('issued'), 'caseFile.orderIssued'],
  ['courtReached', 'the court works elsewhere', { officesReached: () => ['VDT-PG'] }, none, 'caseFile.courtElsewhere'],
  ['released', 'the court issues without a release', {}, none, none],
  ['released', 'these words were released', { release: () => 'released' }, none, none],
  ['released', 'nobody was asked', { release: () => 'missing' }, none, 'order.notReleased'],
  ['released', 'other words were released', { release: () => 'changed' }, none, 'order.notReleased'],
  ['decidedHere', 'an order of the program', {}, standUnder({ act: 'issue', number: 'VSPG-IPZ-2026-0001' }), none],
  [
    'decidedHere',
    'a decision of this court',
    {},
    standUnder({ act: 'recordDecision', court: 'VSPG', mark: 'K.4/25' }),
    none,
  ],
  [
    'decidedHere',
    'a decision of another court',
    {},
    standUnder({ act: 'recordDecision', court: 'VSBP', mark: 'K.4/25' }),
    'ruling.otherCourt',
  ],
  [
    'recordedOutside',
    'a decision of the program',
    {},
    standUnder({ act: 'issue', number: 'VSPG-IPZ-2026-0001' }),
    'outside.none',
  ],
  [
    'recordedOutside',
    'one made outside it',
    {},
    standUnder({ act: 'recordDecision', court: 'VSBP', mark: 'K.4/25' }),
    none,
  ],
  ['filedWithCourt', 'filed with the court', {}, ({ claim }) => (claim.filedWith = 'court'), none],
  ['filedWithCourt', 'forwarded by the prosecution', {}, none, 'claim.notFiledHere'],
  ['beforeHearingEnd', 'the hearing goes on', {}, ({ file }) => clearHearing(file), none],
  ['beforeHearingEnd', 'on its last day', { on: '2026-06-01' }, endOn('2026-06-01'), none],
  ['beforeHearingEnd', 'the day after', { on: '2026-06-02' }, endOn('2026-06-01'), 'claim.hearingEnded'],
  [
    'beforeHearingEnd',
    'written down later, said in time',
    { on: '2026-05-30', today: '2026-06-15' },
    endOn('2026-06-01'),
    none,
  ],
  ['claimantDied', 'recorded as deceased', {}, ({ person }) => (person('v1').deceased = '2026-04-01'), none],
  ['claimantDied', 'alive as far as known', {}, none, 'claim.claimantLives'],
  [
    'successorsSilent',
    'all declined or late',
    { today: '2026-06-15' },
    ({ claim }) =>
      (claim.successorsAsked = [
        { person: 's1', by: 'VSPG', on: '2026-05-01', until: '2026-06-14' },
        { person: 's2', by: 'VSPG', on: '2026-05-01', until: '2026-07-01', declinedOn: '2026-05-20' },
      ]),
    none,
  ],
  [
    'successorsSilent',
    'the last day of the limit',
    { today: '2026-06-14' },
    ({ claim }) => (claim.successorsAsked = [{ person: 's1', by: 'VSPG', on: '2026-05-01', until: '2026-06-14' }]),
    'claim.successorsMayAnswer',
  ],
  ['successorsSilent', 'nobody was asked', {}, none, 'claim.successorsMayAnswer'],
  ['decisionValid', 'a whole decision', {}, none, none],
  ['decisionValid', 'a head left open', {}, ({ decision }) => decision.heads.pop(), 'decision.invalid'],
  ['ownDecision', 'the judge who decided', { judge: 'j1' }, none, none],
  ['ownDecision', 'a colleague', { judge: 'j2' }, none, 'decision.otherJudge'],
  ['ownDecision', 'a judge the file does not name', {}, none, 'decision.otherJudge'],
  ['servedOnAll', 'served', { order: ORDER }, none, none],
  [
    'servedOnAll',
    'one of two',
    { order: { ...ORDER, served: undefined, servedOn: { d1: '2026-07-01' } } },
    none,
    'order.notServed',
  ],
  ['servedOnAll', 'nothing is known', {}, none, 'order.notServed'],
  ['noAppealPending', 'no appeal', { order: ORDER }, none, none],
  ['noAppealPending', 'an appeal', { order: { ...ORDER, appeal: { filed: '2026-07-10' } } }, none, 'order.appealRuns'],
  ['appealPeriodOver', 'the day after the period', { order: ORDER, on: '2026-07-17' }, none, none],
  ['appealPeriodOver', 'its last day', { order: ORDER, on: '2026-07-16' }, none, 'order.appealPeriodRuns'],
  ['clauseDue', 'after the days to pay', { order: ORDER, on: '2026-08-04' }, none, none],
  ['clauseDue', 'within the days to pay', { order: ORDER, on: '2026-08-03' }, none, 'order.clauseNotDue'],
  ['paidInFull', 'the whole sum', { on: '2026-10-01' }, pay(2_315_323), none],
  ['paidInFull', 'a cent less', { on: '2026-10-01' }, pay(2_315_322), 'order.notPaid'],
  ['nothingAwarded', 'referred in full', {}, referAll, none],
  ['nothingAwarded', 'awarded in part', {}, none, 'claim.awarded'],
  ['awardedInPart', 'awarded in part', {}, none, none],
  ['awardedInPart', 'awarded in full', {}, awardAll, 'claim.notAwardedInPart'],
]

function standAt(stage: ClaimStage) {
  return ({ file }: Editable) => {
    Object.assign(file, { claims: file.claims.map((one) => ({ ...one, stage })) })
  }
}

function standUnder(order: Omit<ClaimActRecord, 'ordinal' | 'date'>) {
  return ({ file }: Editable) => {
    const acts = [{ ...order, ordinal: 1, date: '2026-05-20' }]
    Object.assign(file, { claims: file.claims.map((one) => ({ ...one, acts })) })
  }
}

function clearHearing(file: Editable['file']): void {
  Object.assign(file.proceedings, { mainHearingEnded: undefined, verdict: undefined })
}

function endOn(day: string) {
  return ({ file }: Editable) => Object.assign(file.proceedings, { mainHearingEnded: day })
}

test.each(ROWS)('%s: %s', (condition, _what, facts, change, code) => {
  const edit = editable(readTrainingCase('case-01'))
  change?.(edit)
  const checked = checkConditions([condition], {
    file: edit.file,
    claim: 'c1',
    today: '2026-06-15',
    officesReached: () => ['VSPG', 'VDT-PG'],
    wasReturned: false,
    ...facts,
  })
  expect(checked.ok ? undefined : checked.error.code).toBe(code)
})

test('every condition is shown both ways', () => {
  const both = CONDITIONS.filter(
    (condition) => new Set(rowsOf(condition).map((row) => row[4] === undefined)).size === 2,
  )
  expect(both).toEqual(CONDITIONS.filter((condition) => condition !== 'clerkHasFile'))
})

test('a condition of files alone: a clerk has the file whose covers are to be opened', () => {
  const ask = (mayOpenCovers: boolean) =>
    checkFileConditions(['clerkHasFile'], {
      court: 'VSPG',
      officesReached: () => ['VSPG'],
      stages: () => [],
      mayOpenCovers: () => mayOpenCovers,
    })
  expect(ask(true).ok).toBe(true)
  expect(ask(false)).toMatchObject({ error: { code: 'identity.clerkWithoutFile' } })
})

test('the first condition that is not met answers', () => {
  const facts: ActFacts = {
    file: readTrainingCase('case-01'),
    claim: 'c1',
    today: '2026-06-15',
    officesReached: () => [],
    wasReturned: true,
  }
  expect(checkConditions(['gatePassed', 'courtReached', 'neverReturned'], facts)).toMatchObject({
    error: { code: 'caseFile.courtElsewhere' },
  })
  expect(checkConditions([], facts).ok).toBe(true)
})

test('every refusal has its sentence in both languages', () => {
  const codes = [...new Set(ROWS.flatMap((row) => (row[4] === undefined ? [] : [row[4]])))]
  for (const language of ['cnr', 'en'] as const) {
    const known = new Set([...messagesIn(language).keys()].map(stemOf))
    expect(codes.filter((code) => !known.has(`errors.${code}`))).toEqual([])
  }
})

function rowsOf(condition: Condition): readonly Row[] {
  return ROWS.filter(([one]) => one === condition)
}
