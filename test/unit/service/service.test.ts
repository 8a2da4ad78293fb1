import { describe, expect, test } from 'vitest'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Service } from '../../../shared/domain/caseFile/service.ts'
import { standingActs } from '../../../shared/domain/caseFile/claimActRecord.ts'
import { appealsOn, changeOnAppeal, checkAppeal } from '../../../shared/domain/service/appeals.ts'
import { findUnserved } from '../../../shared/domain/service/orderFacts.ts'
import { proposeEnforceability, proposeFinality } from '../../../shared/domain/service/proposeFinality.ts'
import { findServiceRecipients } from '../../../shared/domain/service/recipients.ts'
import { findServiceDay } from '../../../shared/domain/service/serviceDay.ts'
import { present, readTrainingCase } from '../../support/trainingCase.ts'

type Change = Readonly<{
  proceedings?: Partial<CaseFile['proceedings']>
  people?: (person: CaseFile['people'][number]) => CaseFile['people'][number]
  acts?: CaseFile['claims'][number]['acts']
}>

const ISSUED = { act: 'issue', ordinal: 1, date: '2026-06-01' } as const

/** Case-01 with its order issued on 1 June, served as told: on the prosecutor (''), d1 and d2. */
function served(days: Readonly<Record<string, string>>, { proceedings, people, acts = [] }: Change = {}): CaseFile {
  const file = readTrainingCase('case-01')
  const services = Object.entries(days).map(([person, date]): Service => ({
    act: 'issue',
    ordinal: 1,
    ...(person === '' ? {} : { person }),
    date,
  }))
  return {
    ...file,
    proceedings: { ...file.proceedings, ...proceedings },
    people: people === undefined ? file.people : file.people.map(people),
    claims: [{ ...present(file.claims[0]), acts: [ISSUED, ...acts], services }],
  }
}

const on = (today: string, closedDays: readonly string[] = []) => ({ today, closedDays })
const ALL = { '': '2026-06-02', d1: '2026-06-03', d2: '2026-06-04' }
const recipients = (file: CaseFile) =>
  findServiceRecipients(file, 'c1').map(({ person, as, through, counts, basis }) => [
    person,
    as,
    through,
    counts,
    basis,
  ])

describe('on whom an order is served', () => {
  test('the prosecutor, every accused and their counsel set its finality; the injured party has it on request', () => {
    const file = served({}, { people: (one) => (one.role === 'defendant' ? { ...one, defenceCounsel: 'b1' } : one) })
    expect(recipients(file)).toEqual([
      [undefined, 'prosecutor', undefined, true, 'appeal.prosecutor'],
      ['d1', 'accused', undefined, true, 'appeal.period'],
      ['b1', 'counsel', undefined, true, 'appeal.period'],
      ['d2', 'accused', undefined, true, 'appeal.period'],
      ['v1', 'injured', 'r1', false, 'judgment.service'],
    ])
  })

  test('a child is served through the guardian, before an attorney', () => {
    const file = served({}, { people: (one) => (one.id === 'v1' ? { ...one, guardian: 'g1' } : one) })
    expect(recipients(file).at(-1)?.slice(0, 3)).toEqual(['v1', 'injured', 'g1'])
    const accused = served({}, { people: (one) => (one.id === 'd1' ? { ...one, guardian: 'g2' } : one) })
    expect(recipients(accused)[1]?.slice(0, 3)).toEqual(['d1', 'accused', 'g2'])
  })

  test('after an acquittal the injured party may appeal, and finality waits for that too', () => {
    const file = served(ALL, { proceedings: { verdict: { kind: 'acquittal', announced: '2026-06-01' } } })
    expect(recipients(file).at(-1)).toEqual(['v1', 'injured', 'r1', true, 'appeal.injuredParty'])
    expect(findUnserved(file, 'c1', '2026-07-01').map(({ person }) => person)).toEqual(['v1'])
  })

  test('a penalty order has its own article', () => {
    const file = served({}, { proceedings: { verdict: { kind: 'penaltyOrder', announced: '2026-06-01' } } })
    expect(recipients(file)[1]?.at(-1)).toBe('penaltyOrder.appeal')
  })
})

describe('from which day an attempt counts', () => {
  test.each([
    ['handed over', 'delivered', '2026-06-03', [], '2026-06-03'],
    ['refused', 'refused', '2026-06-03', [], '2026-06-03'],
    ['not found', 'notFound', '2026-06-03', [], undefined],
    ['a notice left', 'noticeLeft', '2026-06-03', [], undefined],
    ['posted: eight days later', 'posted', '2026-04-15', [], '2026-04-23'],
    ['posted, the eighth day a holiday and a Friday: the Monday', 'posted', '2026-05-14', [], '2026-05-25'],
    [
      'posted, the eighth day one on which the court does not work',
      'posted',
      '2026-04-15',
      ['2026-04-23'],
      '2026-04-24',
    ],
  ] as const)('%s', (_what, result, date, closed, day) => {
    expect(findServiceDay({ result, date }, closed)).toEqual({ ok: true, value: day })
  })
})

describe('the day of finality', () => {
  // The day after the last period of appeal, counted by hand.
  test.each([
    ['the last service of several accused counts', ALL, {}, on('2026-07-01'), '2026-06-20'],
    ['that of the prosecutor too', { ...ALL, '': '2026-06-08' }, {}, on('2026-07-01'), '2026-06-24'],
    // 28 June + 15 = 13 July, with 14 July a holiday: the period ends on the 15th.
    ['two days of holiday', { ...ALL, d2: '2026-06-28' }, {}, on('2026-08-01'), '2026-07-16'],
    // 29 June + 15 = 14 July; the court is closed on the two days after: Friday the 17th.
    [
      'a chain of days off',
      { ...ALL, d2: '2026-06-29' },
      {},
      on('2026-08-01', ['2026-07-15', '2026-07-16']),
      '2026-07-18',
    ],
    [
      'a penalty order: eight days, the last a Friday',
      ALL,
      { proceedings: { verdict: { kind: 'penaltyOrder' as const, announced: '2026-06-01' } } },
      on('2026-07-01'),
      '2026-06-13',
    ],
  ])('%s', (_what, days, change, when, day) => {
    expect(proposeFinality(served(days, change), 'c1', when).day).toBe(day)
  })

  test('in summary proceedings eight days', () => {
    const file = served(ALL)
    const offences = [{ ...present(file.proceedings.offences[0]), article: '444', paragraph: '8' }]
    const summary = served(ALL, { proceedings: { offences } })
    expect(proposeFinality(summary, 'c1', on('2026-07-01')).day).toBe('2026-06-13')
  })

  test('none while somebody is not served, service is still to come, or the period runs; each says what is awaited', () => {
    const missing = served({ '': '2026-06-02', d1: '2026-06-03' })
    expect(proposeFinality(missing, 'c1', on('2026-07-01'))).toEqual({
      sentences: [
        {
          cnr: 'Odluka još nije dostavljena 1 licu od koga zavisi pravosnažnost.',
          en: 'The decision has not yet been served on 1 recipient for whom finality waits.',
        },
      ],
    })
    expect(findUnserved(served(ALL), 'c1', '2026-06-03').map(({ person }) => person)).toEqual(['d2'])
    const runs = proposeFinality(served(ALL), 'c1', on('2026-06-19'))
    expect([runs.day, runs.sentences.at(-1)?.en]).toEqual([undefined, 'The period of appeal runs until 19 June 2026.'])
  })

  test('enforceable the day after the days to pay', () => {
    const file = served(ALL, { acts: [{ act: 'becomeFinal', ordinal: 1, order: 1, date: '2026-06-20' }] })
    // Fifteen days end on Sunday 5 July: Monday the 6th, enforceable from the 7th.
    expect(proposeEnforceability(file, 'c1', on('2026-07-06')).day).toBeUndefined()
    expect(proposeEnforceability(file, 'c1', on('2026-07-07')).day).toBe('2026-07-07')
  })
})

describe('which acts stand', () => {
  const final = { act: 'becomeFinal', ordinal: 1, order: 1, date: '2026-06-20' } as const
  const enforceable = { ...final, act: 'becomeEnforceable' } as const
  const kinds = (...acts: Parameters<typeof standingActs>[0]) => standingActs(acts).map(({ act }) => act)

  test('a recalled clause does not, and with finality that of enforceability falls', () => {
    const recall = { ...final, act: 'recallFinality' } as const
    expect(kinds(ISSUED, final, enforceable, recall)).toEqual(['issue', 'recallFinality'])
    expect(kinds(ISSUED, final, enforceable, { ...recall, act: 'recallEnforceability' })).toEqual([
      'issue',
      'becomeFinal',
      'recallEnforceability',
    ])
    expect(kinds(ISSUED, final, recall, { ...final, ordinal: 2 })).toEqual(['issue', 'recallFinality', 'becomeFinal'])
  })

  test('what was done on an earlier order does not', () => {
    expect(kinds(ISSUED, final, { ...ISSUED, ordinal: 2, date: '2026-09-01' })).toEqual(['issue'])
  })
})

describe('appeals', () => {
  const appeal = (ordinal: number, date: string, person?: string) =>
    ({ act: 'fileAppeal', ordinal, order: 1, date, ...(person === undefined ? {} : { person }) }) as const
  const ended = (ordinal: number, of: number, date: string) =>
    ({ act: 'withdrawAppeal', ordinal, order: 1, date, appeal: of }) as const

  test('while one is pending there is no day; the day after the last period once all have ended, or the day of the end', () => {
    const one = [appeal(1, '2026-06-10', 'd1'), appeal(2, '2026-06-12')]
    expect(proposeFinality(served(ALL, { acts: one }), 'c1', on('2026-07-01')).day).toBeUndefined()
    const half = [...one, ended(1, 1, '2026-06-15')]
    expect(proposeFinality(served(ALL, { acts: half }), 'c1', on('2026-07-01')).day).toBeUndefined()
    const early = [...half, ended(2, 2, '2026-06-16')]
    expect(proposeFinality(served(ALL, { acts: early }), 'c1', on('2026-07-01')).day).toBe('2026-06-20')
    const late = [...half, ended(2, 2, '2026-06-26')]
    expect(proposeFinality(served(ALL, { acts: late }), 'c1', on('2026-07-01')).day).toBe('2026-06-26')
  })

  test('each is of somebody who may appeal, of its day, and listed with its end', () => {
    const acts = [ISSUED, appeal(1, '2026-06-10', 'd1'), appeal(2, '2026-06-12'), ended(1, 1, '2026-06-15')]
    expect(appealsOn({ acts })).toEqual([
      { ordinal: 1, person: 'd1', filed: '2026-06-10', ended: '2026-06-15' },
      { ordinal: 2, filed: '2026-06-12' },
    ])
    const known = {
      today: '2026-06-20',
      issued: '2026-06-01',
      recipients: findServiceRecipients(served(ALL), 'c1'),
      appeals: appealsOn({ acts }),
    }
    const codeOf = (person: string | undefined, day: string) => {
      const checked = checkAppeal({ person, on: day }, known)
      return checked.ok ? 'sound' : checked.error.code
    }
    expect(codeOf('v1', '2026-06-12')).toBe('appeal.notEntitled')
    expect(codeOf('d2', '2026-06-21')).toBe('appeal.inFuture')
    expect(codeOf('d2', '2026-05-31')).toBe('appeal.beforeIssue')
    expect(codeOf(undefined, '2026-06-13')).toBe('appeal.filedAlready')
    // One that has ended does not bar another, and a late one is recorded.
    expect([codeOf('d1', '2026-06-16'), codeOf('d2', '2026-06-20')]).toEqual(['sound', 'sound'])
  })

  test('an appeal that changes one head leaves the others, and what it takes is referred', () => {
    const { claim, decision } = present(readTrainingCase('case-01').claims[0])
    const [first, ...others] = present(decision).heads
    const { head, awardedCents } = present(first)
    const claimed = claim.heads.find(({ id }) => id === head)?.amountCents ?? 0
    const changed = changeOnAppeal(claim, present(decision), [{ head, awardedCents: awardedCents - 100 }])
    const heads = changed.ok ? changed.value.heads : []
    expect(heads[0]).toMatchObject({
      awardedCents: awardedCents - 100,
      referredCents: claimed - awardedCents + 100,
    })
    expect(heads.slice(1)).toEqual(others)
    expect(changeOnAppeal(claim, present(decision), [{ head, awardedCents: claimed + 1 }])).toMatchObject({
      ok: false,
      error: { code: 'appeal.aboveClaimed' },
    })
    expect(changeOnAppeal(claim, present(decision), [{ head: 'h99', awardedCents: 1 }])).toMatchObject({
      ok: false,
      error: { code: 'appeal.headUnknown' },
    })
  })
})
