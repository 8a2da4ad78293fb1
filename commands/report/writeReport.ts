import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { NO_FILE } from '../../electron/documents/noFile.ts'
import { writeWhole } from '../../electron/documents/pool/writeWhole.ts'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import { writeFigureSheet } from '../../electron/files/figureSheet.ts'
import type { Monitoring } from '../../shared/domain/statistics/monitoring.ts'
import type { Language } from '../../shared/text/language.ts'
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
  const how = { language: language ?? 'cnr', kind: 'real' } as const
  const files: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ['report.pdf', paper.bytes],
    ['figures.csv', writeFigureSheet(figures, { format: 'csv', ...how })],
    ['figures.xlsx', writeFigureSheet(figures, { format: 'xlsx', ...how })],
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
