import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeDeadline } from '../../../shared/domain/deadlines/deadline.ts'
import { DEADLINE_IDS, deadlineInput, type DeadlineInput } from '../../../shared/domain/deadlines/deadlineInput.ts'
import { shippedDeadlines } from '../../../shared/domain/deadlines/deadlineRules.ts'
import { isDayOff, computeEndNaively, findNextWorkingDay } from '../../support/oracles/deadlineOracle.ts'
import { rounds } from '../../support/rounds.ts'

const ROUNDS = rounds(2_000, 20_000)

const value = (input: DeadlineInput) => {
  const result = computeDeadline(input)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('deadline', () => {
  const rows: [DeadlineInput, string, string][] = [
    [{ rule: 'claimFiling', trigger: '2026-06-12' }, '2026-06-12', 'ZKP 236/2'],
    [{ rule: 'claimFiling', trigger: '2026-06-13' }, '2026-06-13', 'ZKP 236/2'],
    [{ rule: 'claimInformation', trigger: '2026-02-10' }, '2026-02-10', 'ZKP 236/4'],
    [{ rule: 'judgmentAnnouncement', trigger: '2026-06-12' }, '2026-06-15', 'ZKP 375/1'],
    [{ rule: 'judgmentAnnouncement', trigger: '2026-06-10' }, '2026-06-15', 'ZKP 375/1'],
    [{ rule: 'writtenJudgment', trigger: '2026-01-30' }, '2026-03-02', 'ZKP 378/1'],
    [{ rule: 'writtenJudgment', trigger: '2024-01-31' }, '2024-02-29', 'ZKP 378/1'],
    [{ rule: 'writtenJudgment', trigger: '2026-06-15', complex: true }, '2026-08-17', 'ZKP 378/1'],
    // The written judgment of summary proceedings, eight days: 14 July 2026 is a holiday.
    [{ rule: 'writtenJudgment', trigger: '2026-05-20', summary: true }, '2026-05-28', 'ZKP 458/5'],
    [{ rule: 'writtenJudgment', trigger: '2026-07-06', summary: true }, '2026-07-15', 'ZKP 458/5'],
    [{ rule: 'writtenJudgment', trigger: '2026-04-23', summary: true }, '2026-05-04', 'ZKP 458/5'],
    [{ rule: 'writtenJudgment', trigger: '2026-05-20' }, '2026-06-22', 'ZKP 378/1'],
    [{ rule: 'appeal', trigger: '2026-03-03' }, '2026-03-18', 'ZKP 381/1'],
    [{ rule: 'appeal', trigger: '2026-03-03', summary: true }, '2026-03-11', 'ZKP 458/6'],
    [{ rule: 'appeal', trigger: '2025-06-28' }, '2025-07-16', 'ZKP 381/1'],
    [{ rule: 'appeal', trigger: '2022-10-29' }, '2022-11-14', 'ZKP 381/1'],
    [{ rule: 'appeal', trigger: '2023-10-29' }, '2023-11-15', 'ZKP 381/1'],
    [{ rule: 'appeal', trigger: '2022-05-06' }, '2022-05-24', 'ZKP 381/1'],
    [{ rule: 'appeal', trigger: '2026-12-17' }, '2027-01-04', 'ZKP 381/1'],
    [{ rule: 'appeal', trigger: '2026-03-03', closedDays: ['2026-03-18', '2026-03-19'] }, '2026-03-20', 'ZKP 381/1'],
    [{ rule: 'appealReply', trigger: '2026-03-03' }, '2026-03-11', 'ZKP 391'],
    [{ rule: 'costsData', trigger: '2026-03-03' }, '2026-03-18', 'ZKP 227/2'],
    [{ rule: 'suitAfterReferral', trigger: '2026-02-28' }, '2026-08-28', 'KZ 114/2'],
    [{ rule: 'suitAfterReferral', trigger: '2025-08-31' }, '2026-02-28', 'KZ 114/2'],
    [{ rule: 'suitAfterCivilJudgment', trigger: '2026-02-28' }, '2026-05-28', 'KZ 114/2'],
    [{ rule: 'suitWithoutClaim', trigger: '2026-02-28' }, '2026-05-28', 'KZ 114/3'],
    [{ rule: 'suitWithoutClaim', trigger: '2026-02-28', finality: '2023-03-05' }, '2026-03-05', 'KZ 114/3'],
    [{ rule: 'suitWithoutClaim', trigger: '2026-02-28', finality: '2025-03-05' }, '2026-05-28', 'KZ 114/3'],
    [{ rule: 'subsidiaryProsecution', trigger: '2026-03-03' }, '2026-04-02', 'ZKP 59'],
    [{ rule: 'subsidiaryProsecution', trigger: '2026-03-03', withoutNotice: true }, '2026-09-03', 'ZKP 59'],
    [{ rule: 'performance', trigger: '2026-03-03' }, '2026-03-18', 'ZKP 220/2'],
    [{ rule: 'performance', trigger: '2026-03-03', daysToPay: 30 }, '2026-04-02', 'ZKP 220/2'],
    [{ rule: 'deferredProsecution', trigger: '2026-03-03' }, '2026-09-03', 'ZKP 272/2'],
    [{ rule: 'plea', trigger: '2026-05-04' }, '2026-05-04', 'ZKP 300/3'],
    [{ rule: 'noticeBoardService', trigger: '2026-03-03' }, '2026-03-11', 'ZKP 196'],
  ]
  test.each(rows)('%j is due %s by %s', (input, due, article) => {
    expect(value(input)).toMatchObject({ due, article })
  })

  test('names the days passed over, and explains itself in both languages', () => {
    const found = value({ rule: 'appeal', trigger: '2025-06-28' })
    expect(found.counted).toEqual({ from: '2025-06-29', lastDayBeforeShift: '2025-07-13' })
    expect(found.shifted.map((day) => day.date)).toEqual(['2025-07-13', '2025-07-14', '2025-07-15'])
    const plain = value({ rule: 'appeal', trigger: '2026-03-03' })
    expect(plain.shifted).toEqual([])
    expect(plain.explanation).toEqual({
      cnr: '15 dana od dostavljanja presude 03.03.2026. godine; 18.03.2026. godine.',
      en: '15 days from service of the judgment on 3 March 2026; 18 March 2026.',
    })
  })

  test('shows both days of a substantive period, the earlier one as due', () => {
    const found = value({ rule: 'suitAfterReferral', trigger: '2025-08-31' })
    expect(found).toMatchObject({ due: '2026-02-28', latest: '2026-03-02', lastWorkingDay: '2026-02-27' })
    expect(found.explanation.en).toContain('the earlier day counts')
    expect(value({ rule: 'suitAfterReferral', trigger: '2026-03-03' })).not.toHaveProperty('latest')
  })

  test('the period to perform says from when enforcement may be asked for; information on the claim, that the law sets none', () => {
    expect(value({ rule: 'performance', trigger: '2026-03-03', daysToPay: 15 }).enforceableFrom).toBe('2026-03-19')
    expect(value({ rule: 'claimInformation', trigger: '2026-02-10' }).statutory).toBe(false)
    expect(
      value({ rule: 'subsidiaryProsecution', trigger: '2026-03-03', withoutNotice: true }).explanation.cnr,
    ).toContain('bez obavještenja')
  })

  test.each([
    [{ rule: 'appeal', trigger: '2026-02-30' }, 'date.invalid', 'trigger'],
    [{ rule: 'suitWithoutClaim', trigger: '2026-02-03', finality: 'x' }, 'date.invalid', 'finality'],
    [{ rule: 'appealReply', trigger: '2026-02-03', summary: true }, 'deadline.parameterUnfit', 'summary'],
    [{ rule: 'appeal', trigger: '2026-02-03', daysToPay: 15 }, 'deadline.parameterUnfit', 'daysToPay'],
    [{ rule: 'appeal', trigger: '2040-12-30' }, 'workingDay.outOfTable', 'trigger'],
    [{ rule: 'appeal', trigger: '2000-01-01' }, 'workingDay.outOfTable', 'trigger'],
  ] as [DeadlineInput, string, string][])('refuses %j', (input, code, field) => {
    expect(computeDeadline(input)).toMatchObject({ ok: false, error: { code, field } })
  })

  test.each([
    { rule: 'D5', trigger: '2026-01-01' },
    { rule: 'appeal' },
    { rule: 'appeal', trigger: '2026-02-30' },
    { rule: 'appeal', trigger: '2026-02-03', closedDays: ['x'] },
    { rule: 'performance', trigger: '2026-02-03', daysToPay: Number.NaN },
    { rule: 'performance', trigger: '2026-02-03', daysToPay: -1 },
    { rule: 'appeal', trigger: '2026-02-03', extra: 1 },
  ])('the schema refuses %j', (input) => {
    expect(deadlineInput.safeParse(input).success).toBe(false)
  })
})

const day = fc
  .integer({ min: Date.UTC(2007, 0, 1) / 86_400_000, max: Date.UTC(2036, 11, 31) / 86_400_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10))
const closed = fc.array(day, { maxLength: 3 })

describe('deadline, properties', () => {
  test(`agrees with naive day stepping in ${String(ROUNDS)} rounds of random inputs; procedural ends are working days`, () => {
    fc.assert(
      fc.property(fc.constantFrom(...DEADLINE_IDS), day, closed, fc.boolean(), (rule, trigger, closedDays, variant) => {
        const flag = { writtenJudgment: 'complex', appeal: 'summary', subsidiaryProsecution: 'withoutNotice' }[
          rule as string
        ]
        const found = value({ rule, trigger, closedDays, ...(flag !== undefined && variant ? { [flag]: true } : {}) })
        const row = shippedDeadlines[rule]
        const period = (flag !== undefined && variant ? row.periods[flag] : undefined) ?? row.periods.default
        const end = computeEndNaively(trigger, period.count, period.unit)
        expect(found.counted.lastDayBeforeShift).toBe(end)
        const moved = row.shift ? findNextWorkingDay(end, closedDays) : end
        // A day that an authority has set stands as it was set.
        expect(found.due).toBe(row.nature === 'procedural' ? moved : end)
        if (row.nature === 'substantive') expect(found.latest ?? end).toBe(moved)
        if (row.nature === 'procedural' && row.shift) expect(isDayOff(found.due, closedDays)).toBe(false)
      }),
      { numRuns: ROUNDS },
    )
  }, 60_000)

  test('a later event never ends earlier', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DEADLINE_IDS), day, day, (rule, one, other) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one]
        expect(value({ rule, trigger: earlier }).due <= value({ rule, trigger: later }).due).toBe(true)
      }),
    )
  })
})
