import { zipSync, type Zippable } from 'fflate'
import { startReport } from '../../../shared/document/startList/startReport.ts'
import { startTemplate, type TemplateSheet } from '../../../shared/document/startList/startTemplate.ts'
import { findStartHeading } from '../../../shared/domain/startList/findColumns.ts'
import { MOST_START_ROWS } from '../../../shared/domain/startList/startRow.ts'
import { success } from '../../../shared/domain/result/result.ts'
import {
  beginSheet,
  pathOfSheet,
  SHEET_END,
  writeSheetRow,
  writeWorkbookParts,
} from '../../../shared/format/spreadsheetMl.ts'
import type { StartListFiles } from '../../usecases/services.ts'
import type { FileDialogs } from '../../windows/fileDialogs.ts'
import { readPickedBytes } from '../readPicked.ts'
import { createSheetWriter } from '../sheetWriter.ts'
import { readWorkbook } from '../workbook/readWorkbook.ts'

/** Every part bears the first time that an archive knows: the same list gives the same bytes. */
const NO_TIME = '1980-01-01T00:00:00'
/** Above the rows of the list itself: its heading, and what an office writes over it. */
const ROWS_BESIDE = 20

/** Start lists as they are read, and as the program writes them. */
export function createStartListFiles(dialogs: Pick<FileDialogs, 'open'>): StartListFiles {
  return {
    async pick(maxBytes, columns) {
      const path = await dialogs.open('startList')
      if (path === undefined) return success(undefined)
      const bytes = await readPickedBytes(path, maxBytes)
      if (!bytes.ok) return bytes
      return readWorkbook(Buffer.from(bytes.value.buffer, bytes.value.byteOffset, bytes.value.byteLength), {
        isWanted: (sheet) => findStartHeading(sheet, columns).ok,
        mostRows: MOST_START_ROWS + ROWS_BESIDE,
      })
    },
    template: (language, office) => writeWorkbook(startTemplate(language, office)),
    report(reported, language, format) {
      const { rows, ...sheet } = startReport(reported, language)
      const pieces: Uint8Array[] = []
      const writer = createSheetWriter(format, { ...sheet, language }, (bytes) => {
        pieces.push(bytes)
      })
      for (const row of rows) writer.add(row)
      writer.end()
      return Buffer.concat(pieces)
    },
  }
}

function writeWorkbook(sheets: readonly TemplateSheet[]): Uint8Array {
  const parts: Zippable = {}
  for (const [path, text] of Object.entries(writeWorkbookParts(...sheets.map(({ name }) => name)))) {
    parts[path] = Buffer.from(text)
  }
  for (const [at, { columns, rows }] of sheets.entries()) {
    const heading = writeSheetRow(
      columns.map(({ label }) => label),
      true,
    )
    const body = rows.map((row) => writeSheetRow(row, false)).join('')
    parts[pathOfSheet(at + 1)] = Buffer.from(
      `${beginSheet(columns.map(({ width }) => width))}${heading}${body}${SHEET_END}`,
    )
  }
  return zipSync(parts, { mtime: NO_TIME })
}
