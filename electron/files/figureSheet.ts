import { figureColumns, figureRows } from '../../shared/document/documents/figureSheet.ts'
import { tableTitle } from '../../shared/document/documents/statisticalWords.ts'
import { PRACTICE_MARK, textFor, type InstallationKind } from '../../shared/domain/staff/installationKind.ts'
import type { SheetFormat } from '../../shared/domain/staff/listColumns.ts'
import type { Monitoring } from '../../shared/domain/statistics/monitoring.ts'
import type { Language } from '../../shared/text/language.ts'
import { listWords } from '../../shared/text/listWords.ts'
import { createSheetWriter } from './sheetWriter.ts'

/** As what and in which language figures leave, and whether they are practice. */
export type FigureSheet = Readonly<{ format: SheetFormat; language: Language; kind: InstallationKind }>

/** Figures for other programs, one a row: the same figures give the same bytes. In practice every row says so first. */
export function writeFigureSheet(figures: Monitoring, { format, language, kind }: FigureSheet): Uint8Array {
  const { pick } = listWords(language)
  const mark = kind === 'practice' ? [PRACTICE_MARK] : []
  const pieces: Uint8Array[] = []
  const sheet = {
    name: textFor(kind, pick(tableTitle('figure'))),
    language,
    columns: [...mark.map((label) => ({ label, width: 9 })), ...figureColumns(pick)],
  }
  const writer = createSheetWriter(format, sheet, (bytes) => {
    pieces.push(bytes)
  })
  for (const row of figureRows(figures, pick)) writer.add([...mark, ...row])
  writer.end()
  return Buffer.concat(pieces)
}
