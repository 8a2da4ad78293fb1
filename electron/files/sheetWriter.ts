import { Zip, ZipDeflate } from 'fflate'
import { CSV_BEGINNING, formatCsvRow } from '../../shared/format/csv.ts'
import type { SheetFormat } from '../../shared/domain/staff/listColumns.ts'
import type { SheetCell } from '../../shared/format/sheetCell.ts'
import { beginSheet, SHEET_END, writeSheetRow, writeWorkbookParts } from '../../shared/format/spreadsheetMl.ts'
import type { Language } from '../../shared/text/language.ts'

export type Sheet = Readonly<{
  name: string
  language: Language
  columns: readonly Readonly<{ label: string; width: number }>[]
}>

/** Takes rows one after the other and hands bytes on as they come, so that a list of any length needs no more room. */
export type SheetWriter = Readonly<{ add(row: readonly SheetCell[]): void; end(): void }>

/** Rows are gathered to pieces of about so many characters. */
const PIECE = 64_000

/** Every part bears the first time that an archive knows: the same rows give the same bytes. */
const NO_TIME = '1980-01-01T00:00:00'

export function createSheetWriter(format: SheetFormat, sheet: Sheet, write: (bytes: Uint8Array) => void): SheetWriter {
  return format === 'csv' ? csvWriter(sheet, write) : xlsxWriter(sheet, write)
}

function csvWriter({ language, columns }: Sheet, write: (bytes: Uint8Array) => void): SheetWriter {
  const pieces = gather((text) => {
    write(Buffer.from(text, 'utf8'))
  })
  pieces.add(CSV_BEGINNING)
  pieces.add(
    formatCsvRow(
      columns.map(({ label }) => label),
      language,
    ),
  )
  return {
    add: (row) => {
      pieces.add(formatCsvRow(row, language))
    },
    end: pieces.end,
  }
}

function xlsxWriter({ name, columns }: Sheet, write: (bytes: Uint8Array) => void): SheetWriter {
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error
    write(bytes)
  })
  for (const [path, text] of Object.entries(writeWorkbookParts(name))) entry(zip, path).push(Buffer.from(text), true)
  const sheet = entry(zip, 'xl/worksheets/sheet1.xml')
  const pieces = gather((text) => {
    sheet.push(Buffer.from(text, 'utf8'))
  })
  pieces.add(beginSheet(columns.map(({ width }) => width)))
  pieces.add(
    writeSheetRow(
      columns.map(({ label }) => label),
      true,
    ),
  )
  return {
    add: (row) => {
      pieces.add(writeSheetRow(row, false))
    },
    end() {
      pieces.add(SHEET_END)
      pieces.end()
      sheet.push(new Uint8Array(0), true)
      zip.end()
    },
  }
}

function entry(zip: Zip, path: string): ZipDeflate {
  const file = new ZipDeflate(path)
  file.mtime = NO_TIME
  zip.add(file)
  return file
}

function gather(take: (text: string) => void): Readonly<{ add(text: string): void; end(): void }> {
  let gathered = ''
  const end = () => {
    take(gathered)
    gathered = ''
  }
  return {
    add(text) {
      gathered += text
      if (gathered.length > PIECE) end()
    },
    end,
  }
}
