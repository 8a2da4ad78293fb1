import sax from 'sax'
import { describe, expect, test } from 'vitest'
import { beginSheet, SHEET_END, writeSheetRow, writeWorkbookParts } from '../../../shared/format/spreadsheetMl.ts'

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** The cells of a sheet as an XML reader meets them: type, style, value. */
function cellsOf(xml: string): readonly (readonly [string, string, string])[] {
  const parser = sax.parser(true)
  const cells: [string, string, string][] = []
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({ name, attributes }) => {
    if (name === 'c') cells.push([textOf(attributes['t']), textOf(attributes['s']), ''])
    expect(name).not.toBe('f')
  }
  parser.ontext = (text) => {
    const last = cells.at(-1)
    if (last !== undefined) last[2] += text
  }
  parser.write(xml).close()
  return cells
}

const sheetOf = (...rows: readonly string[]) => `${beginSheet([10, 20])}${rows.join('')}${SHEET_END}`

describe('a sheet of a workbook', () => {
  test('holds texts as texts, days and amounts as numbers, and nothing as nothing', () => {
    const row = ['Oštećena M.', { date: '2026-06-15' }, { cents: 123_456 }, undefined]
    expect(cellsOf(sheetOf(writeSheetRow(['Oznaka'], true), writeSheetRow(row, false)))).toEqual([
      ['inlineStr', '1', 'Oznaka'],
      ['inlineStr', '0', 'Oštećena M.'],
      ['', '2', '46188'],
      ['', '3', '1234.56'],
      ['', '', ''],
    ])
  })

  test('holds what looks like a formula, markup or an escape as the text it is', () => {
    const texts = ['=1+1', '@SUM(A1)', '<f>1</f>', 'a & "b"', '_x0041_']
    const cells = cellsOf(sheetOf(writeSheetRow(texts, false)))
    expect(cells.map(([type]) => type)).toEqual(texts.map(() => 'inlineStr'))
    expect(cells.map(([, , value]) => value)).toEqual([...texts.slice(0, -1), '_x005F_x0041_'])
  })

  test('leaves out signs that XML does not know, and writes days before spreadsheets count them as text', () => {
    expect(cellsOf(sheetOf(writeSheetRow(['a\u0001b', { date: '1899-02-28' }], false)))).toEqual([
      ['inlineStr', '0', 'ab'],
      ['inlineStr', '0', '1899-02-28'],
    ])
  })

  test('stands in a workbook whose parts are well formed and named', () => {
    const parts = writeWorkbookParts('Spisak & "ostalo"')
    for (const xml of Object.values(parts)) expect(() => cellsOf(xml)).not.toThrow()
    expect(parts['xl/workbook.xml']).toContain('name="Spisak &amp; &quot;ostalo&quot;"')
    for (const path of ['xl/workbook.xml', 'xl/styles.xml']) expect(parts['[Content_Types].xml']).toContain(`/${path}`)
  })
})
