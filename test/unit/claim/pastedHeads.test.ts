import { describe, expect, test } from 'vitest'
import { readPastedCells } from '../../../shared/domain/claim/pastedCells.ts'
import { readPastedHeads, type PastedRow } from '../../../shared/domain/claim/pastedHeads.ts'

const EVIDENCE = [
  { id: 'e1', title: { cnr: 'Nalaz vještaka finansijske struke', en: 'Findings of the financial expert' } },
  { id: 'e2', title: { cnr: 'Nalaz vještaka psihijatra', en: 'Findings of the psychiatric expert' } },
]
const read = (text: string) => readPastedHeads(text, EVIDENCE)
const table = (...lines: readonly (readonly string[])[]) => lines.map((cells) => cells.join('\t')).join('\n')
const heads = (text: string) => read(text).map(({ head }) => head)
const codes = (row: PastedRow | undefined) => row?.problems.map(({ code, column }) => `${column} ${code}`)

describe('a table with headings', () => {
  test('is read by them, in any order, in either language and script', () => {
    const text = table(
      ['Iznos (€)', 'Šifra', 'od', 'do', 'Količina', 'Jedinica', 'Cijena', 'Kamata od', 'Dokazi', 'Boja'],
      ['7.280,00', 'M04', '1.9.2024', '30.06.2025.', '2.080', 'h', '3,50 €', '01.07.2025.', '1', 'plava'],
      ['6.000,00', 'povreda slobode', '2025-03-01', '2025-06-30', '', '', '', '', 'psihijatra', ''],
    )
    expect(heads(text)).toEqual([
      {
        code: 'M04',
        from: '2024-09-01',
        to: '2025-06-30',
        interestFrom: '2025-07-01',
        calculation: { method: 'units', quantity: '2080', unit: 'h', rateCents: 350 },
        amountCents: 728000,
        evidence: ['e1'],
      },
      {
        code: 'N05',
        from: '2025-03-01',
        to: '2025-06-30',
        calculation: { method: 'fixed' },
        amountCents: 600000,
        evidence: ['e2'],
      },
    ])
    expect(heads(table(['Шифра', 'Износ'], ['М04', '10,00']))).toMatchObject([{ code: 'M04', amountCents: 1000 }])
    expect(heads(table(['Head', 'Amount'], ['violation of liberty', '6,000.00']))).toMatchObject([
      { code: 'N05', amountCents: 600000 },
    ])
  })

  test('a period may stand in one cell', () => {
    const text = table(['Šifra', 'Period', 'Iznos'], ['N05', '01.03.2025. – 30.06.2025.', '6000'])
    expect(heads(text)).toMatchObject([{ from: '2025-03-01', to: '2025-06-30' }])
  })
})

describe('a table without headings', () => {
  test('is read by what stands in it', () => {
    const text = table(
      ['M02 psihoterapija', '10.06.2026.', '31.03.2027.', '40', 'seansi', '45,00', '1.800,00'],
      ['terapije', '40 seansi', '45'],
      ['N08', '8.000,00 €', 'po nalazu vještaka'],
      ['M06', '„dug” za smještaj', '850,50'],
    )
    expect(heads(text)).toMatchObject([
      {
        code: 'M02',
        note: { cnr: 'psihoterapija', en: '' },
        calculation: { method: 'units', quantity: '40', unit: 'seansi', rateCents: 4500 },
        amountCents: 180000,
      },
      { code: 'M02', calculation: { quantity: '40', unit: 'seansi' }, amountCents: 180000 },
      { code: 'N08', amountCents: 800000, note: { cnr: 'po nalazu vještaka', en: '' } },
      {
        code: 'M06',
        calculation: { method: 'list', items: [{ title: { cnr: '„dug” za smještaj', en: '' }, amountCents: 85050 }] },
        amountCents: 85050,
      },
    ])
  })

  test('what is given by months is months; a thing to be returned needs no amount', () => {
    expect(heads(table(['M03', '6', '450,00'], ['R01', 'pasoš']))).toMatchObject([
      { calculation: { method: 'monthsByWage', months: '6', wageCents: 45000 }, amountCents: 270000 },
      { code: 'R01', object: { cnr: 'pasoš', en: '' }, amountCents: null },
    ])
  })
})

describe('a line that cannot be read is not taken, and says why', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['no such code', ['M44', '10,00'], ['head paste.headUnknown']],
    ['a name that several heads share', ['zarad', '10,00'], ['head paste.headAmbiguous']],
    ['a day that does not exist', ['N05', '31.02.2025.', '10,00'], ['from date.invalid']],
    ['a day that has two readings', ['N05', '03/04/2025', '10,00'], ['from paste.dateAmbiguous']],
    ['a year of two digits', ['N05', '1.3.25.', '10,00'], ['from date.invalid']],
    ['an amount that has two readings', ['N05', '7,280'], ['amount amount.ambiguous']],
    ['a negative amount', ['N05', '-5,00'], ['amount amount.negative']],
    ['an amount over every bound', ['N05', '99.999.999.999.999,00'], ['amount amount.tooLarge']],
    ['an amount with letters', ['N05', '1.234,5x'], ['amount amount.invalid']],
    ['four numbers', ['M04', '1', '2', '3', '4'], ['amount paste.tooManyNumbers']],
  ])('%s', (_what, cells, expected) => {
    const [row] = read(table(cells))
    expect(codes(row)).toEqual(expected)
    expect(row?.head).toBeUndefined()
  })

  test('evidence that is not in the file, or is not told apart; a price without a count', () => {
    const header = ['Šifra', 'Iznos', 'Dokazi', 'Cijena']
    const rows = read(table(header, ['N05', '1', 'presuda', ''], ['N05', '1', 'Nalaz', ''], ['M04', '1', '', '3,50']))
    expect(rows.map(codes)).toEqual([
      ['evidence paste.evidenceUnknown'],
      ['evidence paste.evidenceAmbiguous'],
      ['rate paste.rateWithoutQuantity'],
    ])
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4])
  })

  test('and the lines beside it are', () => {
    expect(heads(table(['N05', '1,00'], ['X1', '2,00'], ['N08', '3,00']))).toMatchObject([
      { code: 'N05' },
      undefined,
      { code: 'N08' },
    ])
  })
})

describe('what a clipboard holds besides', () => {
  test('signs nobody sees, odd blanks, Windows breaks and empty lines are no part of it', () => {
    const text = '\ufeffN05\u200b\t6.000,00\u00a0€\u200e\r\n\r\n\t\t\r\n\u202eN08\u202c\t8 000,00\u0000\r\n'
    expect(read(text).map(({ line, head }) => [line, head?.code, head?.amountCents])).toEqual([
      [1, 'N05', 600000],
      [4, 'N08', 800000],
    ])
  })

  test('a cell in quotes keeps its breaks and tabs, and a doubled quote is one', () => {
    expect(readPastedCells('"a\tb\nc ""d"""\te\n"f')).toEqual([
      { line: 1, cells: ['a b c "d"', 'e'] },
      { line: 2, cells: ['"f'] },
    ])
  })

  test('nothing, one word, a page of prose, and ten million signs give lines with a reason, never an error', () => {
    expect(read('')).toEqual([])
    expect(read(' \n\t\n')).toEqual([])
    expect(codes(read('zdravo')[0])).toEqual(['head paste.headUnknown'])
    expect(read('Ovo je rečenica.\nOvo je druga.').every(({ head }) => head === undefined)).toBe(true)
    const start = performance.now()
    expect(read('x\t'.repeat(5_000_000)).every(({ head }) => head === undefined)).toBe(true)
    expect(read(`N05\t1,00\n`.repeat(500)).filter(({ head }) => head !== undefined)).toHaveLength(500)
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})
