import { describe, expect, test } from 'vitest'
import { claimForm, claimToForm, newHead } from '../../../renderer/features/claim/claimForm.ts'
import { claimTotals } from '../../../renderer/features/claim/claimTotals.ts'
import { duplicateHead, insertHead, moveHead, removeHead } from '../../../renderer/features/claim/headRows.ts'
import { readClaim } from '../../../renderer/features/claim/readClaim.ts'
import { claim as claimSchema, type Calculation, type Claim } from '../../../shared/domain/caseFile/claim.ts'
import { trainingCase } from '../../support/trainingCase.ts'

const stored = (['case-01', 'case-02'] as const).flatMap((name) => trainingCase(name).claims.map(({ claim }) => claim))
const first = stored[0]
if (first === undefined) throw new Error('case-01 has a claim')

describe('a claim and its form', () => {
  test.each(stored.map((claim) => [claim.id, claim] as const))('claim %s comes back unchanged', (_id, claim) => {
    expect(readClaim(claimToForm(claim), claim.id, claim)).toEqual({ claim, problems: {} })
  })

  test.each<[string, Calculation]>([
    ['units', { method: 'units', quantity: '37.5', unit: { cnr: 'seansa', en: 'session' }, rateCents: 4000 }],
    ['units without a rate', { method: 'units', quantity: '40', unit: 'h', rateCents: null }],
    ['monthsByWage', { method: 'monthsByWage', months: '6', wageCents: 45000 }],
    ['annuity', { method: 'annuity', monthlyCents: null, months: '12.25' }],
    [
      'labourValue',
      {
        method: 'labourValue',
        hours: '1560',
        rateCents: 350,
        overtimeHours: '10',
        overtimeRateCents: 490,
        paidCents: 10000,
        gainCents: 490000,
      },
    ],
    ['list', { method: 'list', items: [{ title: { cnr: 'a', en: 'b' }, amountCents: 1, date: '2026-01-02' }] }],
    ['receipts', { method: 'receipts' }],
    ['fixed', { method: 'fixed' }],
  ])('a calculation by %s comes back unchanged', (_name, calculation) => {
    const claim = withCalculation(first, calculation)
    expect(readClaim(claimToForm(claim), claim.id, claim)).toEqual({ claim, problems: {} })
  })

  test('what is typed survives being stored as a draft, word for word', () => {
    const form = claimToForm(first)
    const typed = { ...form, heads: [{ ...newHead('h9', 'N05'), amount: '1.234,5x', from: '31.2.2026' }] }
    expect(claimForm.parse(JSON.parse(JSON.stringify(typed)))).toEqual(typed)
  })

  test('what cannot be read is named at its field and absent from the claim', () => {
    const form = {
      ...claimToForm(first),
      filed: '31.02.2026.',
      heads: [{ ...newHead('h9', 'N05'), amount: '1.234,5x' }],
    }
    const { claim, problems } = readClaim(form, first.id, first)
    expect(problems).toEqual({ filed: 'date.invalid', 'heads.0.amountCents': 'amount.invalid' })
    expect(claim.heads.map((head) => head.amountCents)).toEqual([null])
    expect(claimSchema.safeParse(claim).success).toBe(true)
  })

  test('an empty amount is an unspecified head, which the gate names', () => {
    const form = { ...claimToForm(first), heads: [newHead('h9', 'M02')] }
    expect(readClaim(form, first.id, first).claim.heads[0]?.amountCents).toBeNull()
  })

  test('a head without a code waits outside the claim', () => {
    const form = { ...claimToForm(first), heads: [newHead('h9')] }
    const { claim, problems } = readClaim(form, first.id, first)
    expect([claim.heads, problems]).toEqual([[], { 'heads.0.code': 'field.missing' }])
  })

  test('totals add what can be read, material and non-material apart', () => {
    expect(claimTotals(claimToForm(first))).toEqual({ material: 915323, nonMaterial: 1400000, all: 2315323 })
  })
})

describe('rows of the table', () => {
  const rows = ['h1', 'h2', 'h3'].map((id) => newHead(id, 'M12'))
  const ids = (heads: readonly Readonly<{ id: string }>[]) => heads.map((head) => head.id).join(' ')

  test('a new row stands after the current one, with an id nobody has', () => {
    const { heads, focus } = insertHead(rows, 0)
    expect([ids(heads), focus]).toEqual(['h1 h4 h2 h3', 1])
  })

  test('a copy keeps what was typed and takes a new id', () => {
    const { heads } = duplicateHead([{ ...newHead('h1', 'N05'), amount: '6.000,00' }], 0)
    expect(heads.map(({ id, amount }) => [id, amount])).toEqual([
      ['h1', '6.000,00'],
      ['h2', '6.000,00'],
    ])
  })

  test('a row moves by one place and stops at the ends', () => {
    expect(ids(moveHead(rows, 1, -1).heads)).toBe('h2 h1 h3')
    expect(ids(moveHead(rows, 2, 1).heads)).toBe('h1 h2 h3')
    expect(ids(moveHead(rows, 0, -1).heads)).toBe('h1 h2 h3')
  })

  test('a removed row leaves the others in order', () => {
    expect(ids(removeHead(rows, 1).heads)).toBe('h1 h3')
  })
})

function withCalculation(claim: Claim, calculation: Calculation): Claim {
  return { ...claim, heads: claim.heads.slice(0, 1).map((head) => ({ ...head, calculation })) }
}
