import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calculateHead } from '../../../shared/domain/calculation/calculation.ts'
import { calculationInput } from '../../../shared/domain/calculation/calculationInput.ts'
import trainingCase from '../../../resources/training/cases/case-01.json' with { type: 'json' }
import { naknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import type { Calculation } from '../../../shared/domain/caseFile/claim.ts'

const title = { cnr: 'stavka', en: 'item' }
const item = (amountCents: number) => ({ title, amountCents })
const value = (calculation: Calculation, amountCents?: number | null) => {
  const result = calculateHead({ calculation, amountCents })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const units = (quantity: string, rateCents: number | null): Calculation => ({
  method: 'units',
  quantity,
  unit: 'h',
  rateCents,
})

describe('calculation', () => {
  const rows: [Calculation, number][] = [
    [units('2080', 350), 728_000],
    [units('37.5', 1_000), 37_500],
    [units('0.005', 100), 1],
    [units('0.0049', 100), 0],
    [units('1.0001', 5_000), 5_001],
    [units('0.3333', 3), 1],
    [units('0', 350), 0],
    [{ method: 'monthsByWage', months: '10', wageCents: 60_000 }, 600_000],
    [{ method: 'monthsByWage', months: '9.5', wageCents: 45_033 }, 427_814],
    [{ method: 'annuity', monthlyCents: 15_000, months: '24' }, 360_000],
    [{ method: 'list', items: [item(60_000), item(85_050)] }, 145_050],
    [{ method: 'receipts', items: [item(1), item(2), item(42_270)] }, 42_273],
    [{ method: 'labourValue', hours: '160', rateCents: 350 }, 56_000],
    [{ method: 'labourValue', hours: '160', rateCents: 350, overtimeHours: '40.5', overtimeRateCents: 490 }, 75_845],
    [{ method: 'labourValue', hours: '160', rateCents: 350, paidCents: 10_000 }, 46_000],
    [{ method: 'labourValue', hours: '160', rateCents: 350, paidCents: 10_000, gainCents: 50_000 }, 50_000],
    [{ method: 'labourValue', hours: '160', rateCents: 350, gainCents: 50_000 }, 56_000],
    [{ method: 'labourValue', hours: '1', rateCents: 350, paidCents: 10_000 }, 0],
    [{ method: 'labourValue', hours: '0.0025', rateCents: 100, overtimeHours: '0.0025', overtimeRateCents: 100 }, 1],
  ]
  test.each(rows)('%j gives %i', (calculation, cents) => {
    expect(value(calculation)).toMatchObject({ amountCents: cents, recomputed: true })
  })

  test('shows the labour value and the perpetrator’s gain, the higher last', () => {
    const { steps } = value({
      method: 'labourValue',
      hours: '160',
      rateCents: 350,
      paidCents: 10_000,
      gainCents: 50_000,
    })
    expect(steps.map((step) => [step.en, step.cents])).toEqual([
      ['160 h × EUR 3.50', 56_000],
      ['less what was paid', -10_000],
      ['value of labour', 46_000],
      ['perpetrator’s gain', 50_000],
      ['the higher amount: perpetrator’s gain', 50_000],
    ])
  })

  test('writes steps in both languages', () => {
    expect(value(units('37.5', 350)).steps).toEqual([
      { cnr: '37,5 h × 3,50 eura', en: '37.5 h × EUR 3.50', cents: 13_125 },
    ])
    expect(value({ ...units('2', 100), unit: { cnr: 'seansa', en: 'session' } } as Calculation).steps[0]).toMatchObject(
      {
        cnr: '2 seansa × 1,00 eura',
        en: '2 session × EUR 1.00',
      },
    )
    expect(value({ method: 'list', items: [item(5), item(6)] }).steps.map((step) => step.cnr)).toEqual([
      'stavka',
      'stavka',
      'ukupno',
    ])
  })

  test('says when an amount cannot be recomputed', () => {
    expect(value({ method: 'receipts' }, 42_273)).toMatchObject({ amountCents: 42_273, recomputed: false })
    expect(value({ method: 'receipts', items: [] }, 1).steps[0]?.en).toContain('cannot be recomputed')
    expect(value({ method: 'fixed' }, 600_000)).toMatchObject({ amountCents: 600_000, recomputed: false })
    expect(calculateHead({ calculation: { method: 'fixed' }, amountCents: null })).toMatchObject({
      error: { code: 'calculation.amountMissing', field: 'amountCents' },
    })
    expect(calculateHead({ calculation: { method: 'receipts' } }).ok).toBe(false)
  })

  const bad: [Calculation, string, string][] = [
    [units('1', null), 'calculation.rateMissing', 'calculation.rateCents'],
    [units('1', -1), 'amount.invalid', 'calculation.rateCents'],
    [units('1', Number.NaN), 'amount.invalid', 'calculation.rateCents'],
    [units('x', 1), 'calculation.quantityInvalid', 'calculation.quantity'],
    [units('-1', 1), 'calculation.quantityInvalid', 'calculation.quantity'],
    [units('-0', 1), 'calculation.quantityInvalid', 'calculation.quantity'],
    [units('9'.repeat(400), 1), 'calculation.quantityInvalid', 'calculation.quantity'],
    [units('999999999', 99_999_999_999_999), 'amount.overflow', 'calculation'],
    [{ method: 'monthsByWage', months: '1', wageCents: null }, 'calculation.rateMissing', 'calculation.wageCents'],
    [{ method: 'annuity', months: '1', monthlyCents: null }, 'calculation.rateMissing', 'calculation.monthlyCents'],
    [{ method: 'list', items: [] }, 'calculation.itemsMissing', 'calculation.items'],
    [{ method: 'list', items: [item(1), item(-2)] }, 'amount.invalid', 'calculation.items.1'],
    [{ method: 'list', items: [item(99_999_999_999_999), item(1)] }, 'amount.overflow', 'calculation.items'],
    [
      { method: 'labourValue', hours: '1', rateCents: 1, overtimeHours: '1' },
      'calculation.rateMissing',
      'calculation.overtimeRateCents',
    ],
  ]
  test.each(bad)('refuses %j', (calculation, code, field) => {
    expect(calculateHead({ calculation })).toMatchObject({ ok: false, error: { code, field } })
  })

  test('the schema takes one head of the case form and nothing else', () => {
    const head = { id: 'h1', code: 'M04', calculation: units('2080', 350), amountCents: 728_000, evidence: ['e1'] }
    expect(calculationInput.safeParse(head).success).toBe(true)
    expect(calculationInput.safeParse({ calculation: { method: 'fixed' }, amountCents: 5 }).success).toBe(true)
    expect(calculationInput.safeParse({ amountCents: 5 }).success).toBe(false)
    expect(calculationInput.safeParse({ ...head, extra: 1 }).success).toBe(false)
    expect(calculationInput.safeParse({ ...head, calculation: units('1e9', 1) }).success).toBe(false)
  })
})

test('units agree with whole-number arithmetic in ten-thousandths, half-up', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.integer({ min: 0, max: 1_000_000 }),
      (tenThousandths, rate) => {
        const quantity = `${Math.floor(tenThousandths / 10_000)}.${String(tenThousandths % 10_000).padStart(4, '0')}`
        const exact = BigInt(tenThousandths) * BigInt(rate)
        expect(value(units(quantity, rate)).amountCents).toBe(Number((exact + 5_000n) / 10_000n))
      },
    ),
    { numRuns: 20_000 },
  )
})

test('the heads of a training case give the amounts claimed', () => {
  const read = naknadaCase.parse(trainingCase)
  const heads = read.claims.flatMap((claim) => claim.heads)
  expect(heads.length).toBeGreaterThan(3)
  for (const head of heads) {
    const result = calculateHead(head)
    expect(result.ok && result.value.amountCents, head.id).toBe(head.amountCents)
  }
})
