import { expect, test } from 'vitest'
import { checkDuty } from '../../../shared/domain/duties/checkDuty.ts'
import { DUTY_KINDS, type DutyKind, type DutyRecord } from '../../../shared/domain/duties/dutyRecord.ts'
import { DUTIES, officeOfDuty } from '../../../shared/domain/duties/dutyRules.ts'
import { findDuties, type DutyFacts } from '../../../shared/domain/duties/findDuties.ts'
import { isLegalBasisKey, legalBasisByKey } from '../../../shared/domain/legal/legalBases.ts'

const START: DutyFacts = { proceedings: { hearings: [], plea: false }, injured: ['v1'], claims: [], done: [] }
const indictment = { date: '2026-03-02' }
const main = (date: string) => ({ date, kind: 'main' as const })
const plea = (date: string) => ({ date, kind: 'plea' as const })
const claim = (stage: 'draft' | 'forwarded' | 'withdrawn', isInformed = false) => ({
  claimant: 'v1',
  stage,
  isInformed,
})
const measure = (until: string, person = 'v1') => ({
  kind: 'thirdPartyMeasure' as const,
  date: '2026-05-15',
  person,
  until,
})
const with_ = (proceedings: Partial<DutyFacts['proceedings']>, more: Partial<DutyFacts> = {}): DutyFacts => ({
  ...START,
  ...more,
  proceedings: { ...START.proceedings, ...proceedings },
})

// Each row: the case, and what is owed in it, by hand from ZKP 114/4, 236/4, 243, 245, 301/1/2, 336/3 and 481.
test.each<readonly [name: string, facts: DutyFacts, owed: readonly string[]]>([
  ['on the first day', START, ['notify v1', 'ask v1', 'assetCheck']],
  ['of nobody injured', { ...START, injured: [] }, ['assetCheck']],
  [
    'to two injured parties each',
    { ...START, injured: ['v1', 'v2'] },
    ['notify v1', 'ask v1', 'notify v2', 'ask v2', 'assetCheck'],
  ],
  ['with the indictment, at once', with_({ indictment }), ['notify v1 2026-03-02', 'ask v1', 'assetCheck']],
  [
    'with an indictment on a Sunday, on the first working day',
    with_({ indictment: { date: '2026-03-01' } }),
    ['notify v1 2026-03-02', 'ask v1', 'assetCheck'],
  ],
  [
    'once the main hearing is set, by its first day',
    with_({ hearings: [main('2026-05-11'), main('2026-04-20')] }),
    ['notify v1', 'ask v1', 'instruct v1 2026-04-20', 'assetCheck'],
  ],
  [
    'no instruction once the hearing has ended',
    with_({ hearings: [main('2026-05-11')], mainHearingEnded: '2026-05-11' }),
    ['notify v1', 'ask v1', 'assetCheck'],
  ],
  ['to who has a draft, the notice alone', { ...START, claims: [claim('draft')] }, ['notify v1', 'assetCheck']],
  ['to who has a draft and was told, nothing', { ...START, claims: [claim('draft', true)] }, ['assetCheck']],
  ['to who has filed, nothing', { ...START, claims: [claim('forwarded')] }, ['assetCheck']],
  [
    'to who has withdrawn, everything anew',
    { ...START, claims: [claim('withdrawn')] },
    ['notify v1', 'ask v1', 'assetCheck'],
  ],
  ['in talks on a plea', with_({ plea: true }), ['notify v1', 'ask v1', 'pleaCheck', 'assetCheck']],
  [
    'by the plea hearing',
    with_({ hearings: [plea('2026-04-01')] }),
    ['notify v1', 'ask v1', 'pleaCheck 2026-04-01', 'assetCheck'],
  ],
  [
    'not where the agreement has its clause',
    with_({ plea: true, pleaClause: { cnr: 'plaća', en: 'pays' } }),
    ['notify v1', 'ask v1', 'assetCheck'],
  ],
  [
    'a measure where assets were found',
    { ...START, done: [{ kind: 'assetCheck', person: undefined, outcome: 'found' }] },
    ['notify v1', 'ask v1', 'securityMeasure'],
  ],
  [
    'none where there are none',
    { ...START, done: [{ kind: 'assetCheck', person: undefined, outcome: 'none' }] },
    ['notify v1', 'ask v1'],
  ],
  [
    'to her who was told and asked, not to the other',
    {
      ...START,
      injured: ['v1', 'v2'],
      done: [
        { kind: 'notify', person: 'v1', outcome: undefined },
        { kind: 'ask', person: 'v1', outcome: 'declines' },
      ],
    },
    ['notify v2', 'ask v2', 'assetCheck'],
  ],
  [
    'to see whether a civil action was brought, by the latest day the court has set',
    with_({ events: [measure('2026-06-14'), measure('2026-05-29')] }, { claims: [claim('forwarded')] }),
    ['assetCheck', 'suitCheck v1 2026-06-14'],
  ],
  [
    'to see it after the judgment too',
    with_({ events: [measure('2026-09-30')], verdict: { kind: 'conviction', announced: '2026-06-01' } }),
    ['suitCheck v1 2026-09-30'],
  ],
  [
    'nothing of it once it was seen',
    with_(
      { events: [measure('2026-09-30')], verdict: { kind: 'conviction', announced: '2026-06-01' } },
      { done: [{ kind: 'suitCheck', person: 'v1', outcome: 'measureLifted' }] },
    ),
    [],
  ],
  [
    'nothing of it for who is no party, or without a day',
    with_({
      events: [measure('2026-09-30', 'd1'), { kind: 'thirdPartyMeasure', date: '2026-05-15', person: 'v1' }],
      verdict: { kind: 'conviction', announced: '2026-06-01' },
    }),
    [],
  ],
  [
    'nothing once the judgment is announced',
    with_({ indictment, verdict: { kind: 'conviction', announced: '2026-06-01' } }),
    [],
  ],
])('owed %s', (_name, facts, owed) => {
  const found = findDuties(facts).map(({ kind, person, due }) =>
    [kind, person, due].filter((part) => part !== undefined).join(' '),
  )
  expect(found).toEqual(owed)
})

test('a closed day of the authority moves the day of the notice', () => {
  const [notice] = findDuties(with_({ indictment }), ['2026-03-02'])
  expect(notice).toMatchObject({ kind: 'notify', due: '2026-03-03' })
})

test('every duty has articles of the catalogue, somebody who does it and an office that owes it', () => {
  const place = { holder: 'VSPG', court: 'VSPG', prosecution: 'VDT-PG' }
  for (const kind of DUTY_KINDS) {
    const { bases, by } = DUTIES[kind]
    for (const basis of bases) expect(isLegalBasisKey(basis) && legalBasisByKey(basis).reference).toMatch(/^ZKP \d/)
    expect(by.length).toBeGreaterThan(0)
    expect([place.court, place.prosecution]).toContain(officeOfDuty(kind, place))
  }
  expect(officeOfDuty('notify', place)).toBe('VSPG')
  expect(officeOfDuty('notify', { ...place, holder: 'VDT-PG' })).toBe('VDT-PG')
})

const record = (kind: DutyKind, more: Partial<DutyRecord> = {}): DutyRecord => ({
  id: 'du1',
  kind,
  date: '2026-03-02',
  channel: 'minutes',
  note: 'str. 2',
  ...more,
})

test.each<readonly [DutyRecord, string | undefined]>([
  [record('notify', { person: 'v1' }), undefined],
  [record('notify'), 'duty.personMissing'],
  [record('notify', { person: 'v1', date: '2026-03-04' }), 'duty.inFuture'],
  [record('notify', { person: 'v1', note: ' ' }), 'duty.proofMissing'],
  [record('notify', { person: 'v1', note: ' ', evidence: 'e1' }), undefined],
  [record('notify', { person: 'v1', outcome: 'wants' }), 'duty.outcomeUnfit'],
  [record('ask', { person: 'v1' }), 'duty.outcomeMissing'],
  [record('ask', { person: 'v1', outcome: 'found' }), 'duty.outcomeUnfit'],
  [record('ask', { person: 'v1', outcome: 'declines' }), undefined],
  [record('assetCheck', { outcome: 'found' }), undefined],
  [record('assetCheck', { outcome: 'found', person: 'v1' }), 'duty.personUnfit'],
])('a record is sound or says what it lacks (%#)', (one, code) => {
  const checked = checkDuty(one, '2026-03-03')
  expect(checked.ok ? undefined : checked.error.code).toBe(code)
})
