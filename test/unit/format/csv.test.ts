import { describe, expect, test } from 'vitest'
import { formatCsvRow } from '../../../shared/format/csv.ts'

describe('a row of CSV', () => {
  test('has the separator and the decimal sign that spreadsheets of the language expect', () => {
    const row = ['K.br.7/26', { date: '2026-06-15' }, { cents: 123_456_789 }, undefined, { cents: 5 }]
    expect(formatCsvRow(row, 'cnr')).toBe('K.br.7/26;2026-06-15;1234567,89;;0,05\r\n')
    expect(formatCsvRow(row, 'cnr-Cyrl')).toBe('K.br.7/26;2026-06-15;1234567,89;;0,05\r\n')
    expect(formatCsvRow(row, 'en')).toBe('K.br.7/26,2026-06-15,1234567.89,,0.05\r\n')
  })

  test('quotes what would end a field or a row', () => {
    expect(formatCsvRow(['a;b', 'c,d', 'e"f', 'g\nh'], 'cnr')).toBe('"a;b";c,d;"e""f";"g\nh"\r\n')
    expect(formatCsvRow(['a;b', 'c,d'], 'en')).toBe('a;b,"c,d"\r\n')
  })

  test.each([
    '=1+1',
    '+381',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1',
    '"=1',
    "'=1",
    '＝1',
    '＠x',
    '=HYPERLINK("http://x","y")',
  ])('marks %j as a text', (text) => {
    const row = formatCsvRow([text], 'cnr')
    expect(row.replaceAll('"', '')).toMatch(/^'/)
  })

  test('leaves other texts as they are', () => {
    for (const text of ['Oštećena M.', 'Kt.br.88/25', 'a=b', '3 dana', ''])
      expect(formatCsvRow([text], 'cnr')).toBe(`${text}\r\n`)
  })
})
