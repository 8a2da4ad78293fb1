import { writeFileSync } from 'node:fs'
import { zipSync, type Zippable } from 'fflate'
import { headingOf } from '../../../shared/document/startList/startWords.ts'
import { columnId, listStartColumns } from '../../../shared/domain/startList/columns.ts'
import type { SheetCell } from '../../../shared/format/sheetCell.ts'
import {
  beginSheet,
  pathOfSheet,
  SHEET_END,
  writeSheetRow,
  writeWorkbookParts,
} from '../../../shared/format/spreadsheetMl.ts'
import type { Language } from '../../../shared/text/language.ts'
import { listWords } from '../../../shared/text/listWords.ts'

/** What stands in a row of a list, by the ids of its columns. */
export type ListRow = Readonly<Record<string, SheetCell>>

const day = (date: string): SheetCell => ({ date })
const euro = (cents: number): SheetCell => ({ cents })

/** A decision of the High Court in Podgorica, final, enforceable and being enforced; nothing paid. */
export const RUNNING: ListRow = {
  mark: 'K.br.77/24',
  victim: 'Ljiljana Đurđević',
  victimSex: 'ž',
  'debtor.1': 'Radoš Vukčević',
  'debtorSex.1': 'm',
  judgment: 'K.br.77/24',
  judge: 'Ivana Šćepanović',
  judgeSex: 'ž',
  date: day('2025-03-10'),
  daysToPay: '15',
  'headCode.1': 'M02',
  'headClaimed.1': euro(500_000),
  'headAwarded.1': euro(400_000),
  'headInterest.1': day('2024-01-01'),
  'headCode.2': 'N01',
  'headAwarded.2': '3.000,00',
  final: '10.04.2025.',
  enforceable: day('2025-04-26'),
  motion: day('2025-05-12'),
  body: 'javni izvršitelj',
  bodyName: 'Aleksandar Bošković',
  enforcementMark: 'I.br.150/25',
  ruling: day('2025-05-20'),
}

/** The bytes of a list as somebody has filled it in. */
export function listBytes(rows: readonly ListRow[], language: Language = 'cnr'): Uint8Array {
  const words = listWords(language)
  const places = listStartColumns()
  const heading = writeSheetRow(
    places.map((place) => headingOf(place, words)),
    true,
  )
  const body = rows.map((row) =>
    writeSheetRow(
      places.map((place) => row[columnId(place)]),
      false,
    ),
  )
  return workbookBytes([`${beginSheet([10])}${heading}${body.join('')}${SHEET_END}`])
}

/** A workbook of sheets as they are given, in XML; `parts` in the place of what the program would write. */
export function workbookBytes(sheets: readonly string[], parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Zippable = {}
  for (const [path, text] of Object.entries(writeWorkbookParts(...sheets.map((_sheet, at) => `List ${at + 1}`)))) {
    files[path] = Buffer.from(text)
  }
  for (const [at, sheet] of sheets.entries()) files[pathOfSheet(at + 1)] = Buffer.from(sheet)
  for (const [path, text] of Object.entries(parts)) files[path] = Buffer.from(text)
  return zipSync(files)
}

export function writeList(path: string, rows: readonly ListRow[], language?: Language): void {
  writeFileSync(path, listBytes(rows, language))
}
