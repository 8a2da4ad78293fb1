import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { NO_FILE } from '../../electron/documents/noFile.ts'
import { writeWhole } from '../../electron/documents/pool/writeWhole.ts'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import { createSheetWriter } from '../../electron/files/sheetWriter.ts'
import { figureColumns, figureRows } from '../../shared/document/documents/figureSheet.ts'
import { tableTitle } from '../../shared/document/documents/statisticalWords.ts'
import type { Monitoring } from '../../shared/domain/statistics/monitoring.ts'
import type { SheetFormat } from '../../shared/domain/staff/listColumns.ts'
import type { Language } from '../../shared/text/language.ts'
import { listWords } from '../../shared/text/listWords.ts'
import { freezeFigures } from './frozenReport.ts'

/** A file of the report as standard output names it. */
type Written = Readonly<{ output: string; bytes: number; sha256: string }>

/** Writes the report on paper and its figures for other programs: the same figures give the same bytes. */
export async function writeReport(
  folder: string,
  figures: Monitoring,
  language: Language | undefined,
): Promise<readonly Written[]> {
  const paper = await renderDocument({
    template: 'statistical-report',
    caseFile: NO_FILE,
    figures,
    language: language ?? 'bilingual',
    date: figures.at ?? undefined,
  })
  const files: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ['report.pdf', paper.bytes],
    ['figures.csv', sheetOf(figures, 'csv', language ?? 'cnr')],
    ['figures.xlsx', sheetOf(figures, 'xlsx', language ?? 'cnr')],
    ['figures.json', freezeFigures(figures)],
  ]
  const written: Written[] = []
  for (const [name, bytes] of files) {
    const output = join(folder, name)
    await writeWhole(output, bytes)
    written.push({ output, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
  }
  return written
}

function sheetOf(figures: Monitoring, format: SheetFormat, language: Language): Uint8Array {
  const { pick } = listWords(language)
  const pieces: Uint8Array[] = []
  const sheet = { name: pick(tableTitle('figure')), language, columns: figureColumns(pick) }
  const writer = createSheetWriter(format, sheet, (bytes) => {
    pieces.push(bytes)
  })
  for (const row of figureRows(figures, pick)) writer.add(row)
  writer.end()
  return Buffer.concat(pieces)
}
