import { describe, expect, test } from 'vitest'
import { figuresOf, readCalculation } from '../../../renderer/forms/calculation.ts'
import { claimForm, newClaim, type TypedClaim } from '../../../renderer/forms/claim.ts'
import {
  findFirstWanted,
  followCalculations,
  headRows,
  presetSource,
  withCode,
  withMethod,
  withoutBlankItems,
  type TypedHead,
} from '../../../renderer/forms/head.ts'
import { FormStore } from '../../../renderer/forms/formStore.ts'
import { arrangeHeads, findNeighbour, placeByKind } from '../../../renderer/forms/headOrder.ts'
import { computeClaimTotals, sumCosts } from '../../../renderer/features/claim/claimTotals.ts'
import type { Calculation, Claim } from '../../../shared/domain/caseFile/claim.ts'
import { present, readTrainingCase } from '../../support/trainingCase.ts'

const stored = present(readTrainingCase('case-01').claims[0]).claim
const typed = claimForm.toForm(stored)
const read = (part: Partial<TypedClaim>) => claimForm.readForm({ ...typed, ...part }, stored)

/** An empty row with what is typed into it. */
function row(part: Partial<TypedHead>): TypedHead {
  const { control } = headRows
  if (control.type !== 'rows') throw new Error('heads are rows')
  return { ...(control.emptyRow as TypedHead), id: 'h9', ...part }
}

describe('a calculation comes back unchanged', () => {
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
  ])('by %s', (_name, calculation) => {
    const claim: Claim = { ...stored, heads: [{ ...present(stored.heads[0]), calculation }] }
    expect(claimForm.readForm(claimForm.toForm(claim), claim)).toEqual({ value: claim, problems: {} })
  })

  test('what was typed for one method waits while another is chosen', () => {
    const units = {
      ...row({}).calculation,
      method: 'units',
      quantity: '1.560',
      unit: { cnr: 'h', en: 'h' },
      rateCents: '3,50',
    }
    expect(readCalculation({ ...units, method: 'fixed' })).toEqual({ method: 'fixed' })
    expect(readCalculation(units)).toEqual({ method: 'units', quantity: '1560', unit: 'h', rateCents: 350 })
    expect(figuresOf('units')).toEqual(['quantity', 'rateCents', 'unit'])
  })

  test('what is counted, and in what, is typed and never supposed', () => {
    const calculation = { ...row({}).calculation, method: 'units', rateCents: '45,00' }
    const { value, problems } = read({ heads: [row({ code: 'M02', calculation })] })
    expect(problems).toEqual({
      'heads.0.calculation.quantity': { code: 'field.missing' },
      'heads.0.calculation.unit.cnr': { code: 'field.missing' },
    })
    expect(value?.heads).toEqual([])
  })
})

describe('a head', () => {
  test('without a code waits outside the claim', () => {
    expect(read({ heads: [row({})] })).toMatchObject({
      value: { heads: [] },
      problems: { 'heads.0.code': { code: 'field.missing' } },
    })
  })

  test('without an amount is unspecified, which the gate names', () => {
    expect(read({ heads: [row({ code: 'N05' })] }).value?.heads[0]?.amountCents).toBeNull()
  })

  test('keeps what can be read where something else cannot', () => {
    const { value, problems } = read({ filed: '31.02.2026.', heads: [row({ code: 'N05', amountCents: '1.234,5x' })] })
    expect(problems).toEqual({ filed: { code: 'date.invalid' }, 'heads.0.amountCents': { code: 'amount.invalid' } })
    expect(value?.heads).toMatchObject([{ id: 'h9', code: 'N05', amountCents: null }])
    expect(value).not.toHaveProperty('filed')
  })

  test('of other damage is described or given a legal basis (M12)', () => {
    const described = row({ code: 'M12', object: { cnr: 'uništena roba', en: '' }, legalBasis: ' čl. 155 ZOO ' })
    expect(read({ heads: [described] }).value?.heads[0]).toMatchObject({
      object: { cnr: 'uništena roba', en: '' },
      legalBasis: 'čl. 155 ZOO',
    })
  })

  const NOTHING = { offences: [], evidence: [] }
  test('begins with the usual way of calculating and what is counted, as long as none was chosen', () => {
    expect(withCode(row({}), 'M02', NOTHING).calculation).toMatchObject({
      method: 'units',
      unit: { cnr: 'seansi', en: 'sessions' },
    })
    expect(withCode(row({}), 'N08', NOTHING).calculation.method).toBe('fixed')
    const chosen = row({ calculation: { ...row({}).calculation, method: 'receipts' } })
    expect(withCode(chosen, 'M04', NOTHING).calculation.method).toBe('receipts')
    expect(withMethod(withCode(row({}), 'N05', NOTHING), 'units').calculation.unit).toEqual({ cnr: 'dana', en: 'days' })
    expect(withCode(row({}), 'X99', NOTHING)).toMatchObject({ code: 'X99', calculation: { method: 'fixed' } })
  })

  test('takes its right, period, interest and evidence with its code, and gives them back for another code', () => {
    const file = { offences: [{ law: 'KZ CG', article: '444', from: '2024-09-01', to: '2025-06-30' }], ...EVIDENCE }
    const wages = withCode(row({}), 'M04', file)
    expect(wages).toMatchObject({ from: '01.09.2024.', to: '30.06.2025.', interestFrom: '01.07.2025.' })
    expect(wages).toMatchObject({ personalityRight: '', evidence: ['e1'] })
    const liberty = withCode({ ...wages, to: '31.05.2025.' }, 'N05', file)
    expect(liberty).toMatchObject({ personalityRight: 'liberty', interestFrom: '', evidence: ['e2'] })
    expect([liberty.from, liberty.to]).toEqual(['01.09.2024.', '31.05.2025.'])
    expect(withCode({ ...wages, evidence: ['e2'] }, 'N08', file)).toMatchObject({ from: '', evidence: ['e2'] })
  })

  test('takes the time of the head above where the charge names none', () => {
    const above = row({ from: '01.09.2024.', to: '30.06.2025.', interestFrom: '1.7.2025' })
    const source = presetSource(NOTHING, above)
    expect(withCode(row({}), 'M03', source)).toMatchObject({ from: '01.09.2024.', to: '30.06.2025.' })
    expect(withCode(row({}), 'M01', source)).toMatchObject({ from: '', interestFrom: '01.07.2025.' })
    expect(presetSource(NOTHING, row({ from: '31.02.2025.' })).before?.from).toBeUndefined()
  })
})

const EVIDENCE = {
  evidence: [
    { id: 'e1', kind: 'expertReport', title: { cnr: 'Nalaz vještaka finansijske struke', en: '' } },
    { id: 'e2', kind: 'expertReport', title: { cnr: 'Налаз вјештака психијатра', en: '' } },
  ],
} as const

describe('an amount', () => {
  const units = (quantity: string, rateCents: string) => ({
    ...row({}).calculation,
    method: 'units',
    quantity,
    rateCents,
    unit: { cnr: 'h', en: 'h' },
  })
  const followed = (before: TypedHead, part: Partial<TypedHead>) =>
    followCalculations([before], [{ ...before, ...part }])[0]?.amountCents

  test('follows its calculation while nobody has typed another', () => {
    const blank = row({ calculation: units('2.080', '') })
    expect(followed(blank, { calculation: units('2.080', '3,50') })).toBe('7.280,00')
    const given = row({ calculation: units('2.080', '3,50'), amountCents: '7.280,00' })
    expect(followed(given, { calculation: units('2.080', '4,00') })).toBe('8.320,00')
    expect(followed(given, { calculation: units('2.080', '') })).toBe('')
    expect(followed(given, { calculation: { ...given.calculation, method: 'fixed' } })).toBe('7.280,00')
  })

  test('that somebody typed stays, and one alone is no reason to compute', () => {
    const typed = row({ calculation: units('2.080', '3,50'), amountCents: '7.000,00' })
    expect(followed(typed, { calculation: units('2.080', '4,00') })).toBe('7.000,00')
    expect(followed(typed, { amountCents: '' })).toBe('')
  })

  test('follows in one step with the figure, back and forth', () => {
    const start = { ...claimForm.empty, heads: [row({ calculation: units('2.080', '') })] }
    const store = new FormStore(claimForm, { stored: start, before: { id: 'c1' } })
    store.type('heads.0.calculation.rateCents', '3,50')
    expect(store.typed.heads[0]?.amountCents).toBe('7.280,00')
    store.undo()
    expect(store.typed).toEqual(start)
    store.redo()
    expect(store.typed.heads[0]?.amountCents).toBe('7.280,00')
  })
})

describe('a new claim', () => {
  const label = { cnr: '', en: '' }
  const people = [
    { id: 'd1', role: 'defendant', label },
    { id: 'v2', role: 'injuredParty', label },
    { id: 'd2', role: 'defendant', label },
  ]
  test('is that of the first injured party against all defendants, jointly where they are several', () => {
    expect(newClaim(people, 'prosecution')).toMatchObject({ claimant: 'v2', respondents: ['d1', 'd2'], jointly: true })
  })
  test('is that of the next one who has no claim yet, of the first again where all have one', () => {
    const two = [...people, { id: 'v3', role: 'injuredParty' as const, label }]
    expect(newClaim(two, 'prosecution', ['v2']).claimant).toBe('v3')
    expect(newClaim(two, 'prosecution', ['v2', 'v3']).claimant).toBe('v2')
  })
  test('is filed with the office that writes it', () => {
    expect(newClaim(people, 'court').filedWith).toBe('court')
  })
})

describe('totals', () => {
  test('add what can be read, material and non-material apart', () => {
    expect(computeClaimTotals(typed.heads)).toMatchObject({
      material: { count: 3, cents: 915323 },
      nonMaterial: { count: 2, cents: 1400000 },
      return: { count: 0, cents: 0 },
      allCents: 2315323,
      withoutAmount: [],
      uncounted: 0,
    })
  })
  test('say how many amounts they leave out', () => {
    const heads = [
      row({ code: 'M12', amountCents: '1,00' }),
      row({ code: 'M12', amountCents: '1.0x' }),
      row({ amountCents: '5,00' }),
      row({ code: 'N05' }),
    ]
    expect(computeClaimTotals(heads)).toMatchObject({ allCents: 100, uncounted: 2, withoutAmount: ['M12', 'N05'] })
  })
  test('of costs stand apart', () => {
    expect(sumCosts([{ amountCents: '300,00' }, { amountCents: 'x' }, { amountCents: '0,50' }])).toBe(30050)
  })
})

describe('rows by kind', () => {
  const rows = (...codes: readonly string[]) => codes.map((code, at) => row({ id: `h${String(at + 1)}`, code }))
  const order = (heads: readonly TypedHead[]) => heads.map(({ id }) => id).join(' ')

  test('property damage first, each kind as typed; a row without a code with the one above', () => {
    const heads = rows('N05', '', 'M01', 'R01', 'M04')
    expect(arrangeHeads(heads)).toEqual([
      {
        kind: 'material',
        rows: [
          { id: 'h3', index: 2 },
          { id: 'h5', index: 4 },
        ],
      },
      {
        kind: 'nonMaterial',
        rows: [
          { id: 'h1', index: 0 },
          { id: 'h2', index: 1 },
        ],
      },
      { kind: 'return', rows: [{ id: 'h4', index: 3 }] },
    ])
    expect([findNeighbour(heads, 2, 1), findNeighbour(heads, 2, -1), findNeighbour(heads, 0, 1)]).toEqual([
      4,
      undefined,
      1,
    ])
  })

  test('a row of another kind than its neighbours goes behind the last of its own', () => {
    expect(placeByKind(rows('M01', 'N05', 'M04'), 2)).toMatchObject({ index: 1 })
    expect(order(placeByKind(rows('M01', 'N05', 'M04'), 2).heads)).toBe('h1 h3 h2')
    expect(order(placeByKind(rows('M01', 'N07', 'M04', 'N05'), 1).heads)).toBe('h1 h3 h4 h2')
    expect(order(placeByKind(rows('M01', 'M02'), 1).heads)).toBe('h1 h2')
    expect(order(placeByKind(rows('N05', 'M02'), 1).heads)).toBe('h2 h1')
    expect(order(placeByKind(rows('R01'), 0).heads)).toBe('h1')
  })
})

describe('the field that waits to be typed first', () => {
  const wanted = (code: string) => findFirstWanted(withCode(row({}), code, { offences: [], evidence: [] }))
  test.each([
    ['', 'code'],
    ['M02', 'calculation.quantity'],
    ['M03', 'calculation.months'],
    ['M06', 'calculation.items.0.title.cnr'],
    ['M01', 'amountCents'],
    ['N05', 'amountCents'],
    ['N10', 'personalityRight'],
    ['M12', 'object.cnr'],
    ['R01', 'object.cnr'],
  ])('of %s is %s', (code, field) => {
    expect(wanted(code)).toBe(field)
  })
  test('lines of a list in which nothing is typed are no part of it', () => {
    const list = withCode(row({}), 'M06', { offences: [], evidence: [] })
    expect(list.calculation.items).toHaveLength(1)
    expect(withoutBlankItems(list).calculation.items).toEqual([])
    const [item] = list.calculation.items
    const typedItem = { ...present(item), amountCents: '5,00' }
    const filled = { ...list, calculation: { ...list.calculation, items: [typedItem] } }
    expect(withoutBlankItems(filled)).toBe(filled)
  })
})
