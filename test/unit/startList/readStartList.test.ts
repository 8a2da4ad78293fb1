import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/files/workbook/readWorkbook.ts'
import { headingOf, startWords } from '../../../shared/document/startList/startWords.ts'
import { listStartColumns } from '../../../shared/domain/startList/columns.ts'
import { readStartList } from '../../../shared/domain/startList/readStartList.ts'
import { readSheetAmount, readSheetDay } from '../../../shared/format/sheetNumbers.ts'
import { listWords } from '../../../shared/text/listWords.ts'
import { workbookBytes } from '../../support/startList/listFile.ts'

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const MINIMUM = [
  'Oznaka predmeta',
  'Oštećeno lice',
  'Rod oštećenog lica',
  'Osuđeni 1',
  'Rod osuđenog 1',
  'Oznaka presude',
  'Sudija',
  'Rod sudije',
  'Dan presude',
  'Stavka 1',
  'Dosuđeno 1',
]
const ROW = ['K.br.1/24', 'Ana Anić', 'ž', 'Bo Bić', 'm', 'K.br.1/24', 'Ida Ilić', 'ž', '10.10.2024.', 'M02', '100,00']
const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`
const row = (cells: readonly string[]) =>
  `<row>${cells.map((one) => (one.startsWith('<') ? one : text(one))).join('')}</row>`

/** A list whose second row has these cells in the place of others, by their headings, as the XML of a cell. */
async function read(
  change: Readonly<Record<string, string>>,
  more: Readonly<{ after?: string; parts?: Readonly<Record<string, string>>; head?: readonly string[] }> = {},
) {
  const head = [...MINIMUM, ...Object.keys(change).filter((one) => !MINIMUM.includes(one))]
  const cells = head.map((heading, at) => change[heading] ?? ROW[at] ?? '')
  const xml = `<worksheet xmlns="${SHEET}"><sheetData>${row(more.head ?? head)}${row(cells)}</sheetData>${more.after ?? ''}</worksheet>`
  const bytes = Buffer.from(workbookBytes([xml], more.parts))
  const sheet = await readWorkbook(bytes, { isWanted: () => true, mostRows: 100 })
  if (!sheet.ok) throw new Error(sheet.error.code)
  return endOf(readStartList(sheet.value, startWords()))
}
/** What comes of all steps together. */
function endOf<Value>(steps: Generator<undefined, Value>): Value {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}
async function only(change: Readonly<Record<string, string>>, more?: Parameters<typeof read>[1]) {
  const found = await read(change, more)
  if (!found.ok) throw new Error(found.error.code)
  const [first] = found.value.rows
  if (first === undefined) throw new Error('no row')
  return first
}
const problemsOf = async (...given: Parameters<typeof only>) =>
  (await only(...given)).problems.map(({ column, code }) => [column, code])
const STYLED = {
  'xl/styles.xml': `<styleSheet xmlns="${SHEET}"><numFmts><numFmt numFmtId="170" formatCode="[$-1C1A]dd/mm/yyyy;@"/><numFmt numFmtId="171" formatCode="0.00&quot; dug&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
}
const number = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`

describe('cells of a list', () => {
  test('the least that is asked for makes a decision', async () => {
    expect(await only({})).toMatchObject({
      problems: [],
      value: {
        mark: 'K.br.1/24',
        date: '2024-10-10',
        daysToPay: 15,
        heads: [{ code: 'M02', claimedCents: 10_000, awardedCents: 10_000 }],
        payments: [],
      },
    })
  })

  test.each([
    ['a text', '3.9.2024.', '2024-09-03'],
    ['a text in the order of years', '2024-09-03', '2024-09-03'],
    ['a number shown as a date', number('45538', 1), '2024-09-03'],
    ['a number in a form of its own, with a time', number('45538.75', 2), '2024-09-03'],
    ['a number not shown as a date that can only be one', number('45538'), '2024-09-03'],
  ])('a day as %s', async (_what, cell, day) => {
    expect((await only({ 'Dan presude': cell }, { parts: STYLED })).value?.date).toBe(day)
  })

  test('a day counted from 1904 on', async () => {
    const book = {
      ...STYLED,
      'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    }
    expect((await only({ 'Dan presude': number('44076', 1) }, { parts: book })).value?.date).toBe('2024-09-03')
  })

  test.each([
    ['a year', number('2024'), 'date.invalid'],
    ['a day that is none', '30.02.2024.', 'date.invalid'],
    ['one with two readings', '03/04/2024', 'paste.dateAmbiguous'],
    ['a formula without a value', '<c><f>TODAY()</f></c>', 'startList.cell.formula'],
    ['an error', '<c t="e"><v>#REF!</v></c>', 'startList.cell.error'],
  ])('no day: %s', async (_what, cell, code) => {
    expect(await problemsOf({ 'Dan presude': cell }, { parts: STYLED })).toEqual([['date', code]])
  })

  test.each([
    ['1.234,56', 123_456],
    ['1234.56', 123_456],
    ['1.500', 150_000],
    ['€ 12', 1_200],
    [number('1234.5600000000001'), 123_456],
    [number('0.30000000000000004'), 30],
    [number('1E3'), 100_000],
    ['<c t="str"><f>A1*2</f><v>99,90</v></c>', 9_990],
  ])('an amount as %s', async (cell, cents) => {
    expect((await only({ 'Dosuđeno 1': cell })).value?.heads[0]?.awardedCents).toBe(cents)
  })

  test.each([
    ['1,234', 'amount.ambiguous'],
    ['-5', 'amount.negative'],
    [number('-5'), 'amount.negative'],
    [number('0.001'), 'startList.amountDecimals'],
    [number('45538', 1), 'startList.amountIsDate'],
    ['sto eura', 'amount.invalid'],
  ])('no amount: %s', async (cell, code) => {
    expect(await problemsOf({ 'Dosuđeno 1': cell }, { parts: STYLED })).toEqual([['headAwarded.1', code]])
  })

  test('a mark that the spreadsheet took for a date is told so', async () => {
    expect(await problemsOf({ 'Oznaka presude': number('45627', 1) }, { parts: STYLED })).toEqual([
      ['judgment', 'startList.textIsDate'],
    ])
  })

  test('merged cells are told, in each row that they touch', async () => {
    expect(await problemsOf({}, { after: '<mergeCells><mergeCell ref="A2:A4"/></mergeCells>' })).toEqual([
      [undefined, 'startList.merged'],
    ])
  })

  test('texts that are shared, in pieces, with signs nobody sees', async () => {
    const parts = {
      'xl/sharedStrings.xml': `<sst xmlns="${SHEET}"><si><r><t>Đuro </t></r><r><t>Ćirić</t></r><rPh><t>x</t></rPh></si></sst>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="r/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="r/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    }
    expect((await only({ Sudija: '<c t="s"><v>0</v></c>' }, { parts })).value?.judge.name).toBe('Đuro Ćirić')
    expect((await only({ Sudija: 'Ida\u200b  \n Ilić_x0020_K.' })).value?.judge.name).toBe('Ida Ilić K.')
    expect(await problemsOf({ Sudija: 'a'.repeat(201) })).toEqual([['judge', 'startList.textTooLong']])
    expect(await problemsOf({ Sudija: 'Ida\u202eIlić' })).toEqual([['judge', 'startList.textInvalid']])
  })

  test('Cyrillic words and headings are those of the Latin ones', async () => {
    const head = MINIMUM.map((one) => listWords('cnr-Cyrl').pick({ cnr: one, en: one }))
    expect((await only({ 'Rod sudije': 'ж', 'Dosuđeno 1': '5' }, { head })).problems).toEqual([])
  })
})

describe('a list', () => {
  test('has a heading of its own for each column, in each language', () => {
    for (const language of ['cnr', 'en', 'cnr-Cyrl'] as const) {
      const words = listWords(language)
      const headings = listStartColumns().map((place) => headingOf(place, words))
      expect(new Set(headings).size).toBe(headings.length)
    }
    expect(startWords().columns.size).toBeGreaterThan(120)
  })

  test('without a column that must be there, or with one twice, says which', async () => {
    expect(await read({}, { head: MINIMUM.map((one) => (one === 'Sudija' ? 'Napomena' : one)) })).toMatchObject({
      error: { code: 'startList.columnMissing', params: { column: 'judge' } },
    })
    expect(await read({}, { head: MINIMUM.map((one) => (one === 'Dosuđeno 1' ? 'Sudija' : one)) })).toMatchObject({
      error: { code: 'startList.columnTwice' },
    })
  })

  test('tells which headings it does not know', async () => {
    expect(await read({ Napomena: 'x' })).toMatchObject({ value: { unknown: ['Napomena'] } })
  })
})

test('numbers of sheets are days and sums, or neither', () => {
  expect(readSheetDay(61, { isDate: true, is1904: false })).toEqual({ ok: true, value: '1900-03-01' })
  expect(readSheetDay(-1, { isDate: true, is1904: false }).ok).toBe(false)
  expect(readSheetDay(1e9, { isDate: true, is1904: false }).ok).toBe(false)
  expect(readSheetAmount(999_999_999_999.99)).toEqual({ ok: true, value: 99_999_999_999_999 })
  expect(readSheetAmount(1e15).ok).toBe(false)
})
