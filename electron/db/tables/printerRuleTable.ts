import { z } from 'zod'
import type { PrinterRule } from '../../../shared/contract/printers.ts'
import { PRINT_KINDS, SIDES, type PrintKind } from '../../../shared/domain/papers/printKind.ts'
import type { WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'

const row = z
  .object({
    printer: z.string(),
    kind: z.enum(PRINT_KINDS),
    sides: z.enum(SIDES).nullable(),
    tray: z.string().nullable(),
  })
  .transform(({ printer, kind, sides, tray }) => ({
    printer,
    rule: { kind, ...(sides === null ? {} : { sides }), ...(tray === null ? {} : { tray }) },
  }))
/** What is decided of a printer and a kind of document. */
type Decided = Readonly<{ printer: string; rule: PrinterRule }>

const ADD = 'INSERT INTO printer_rule (printer, kind, sides, tray) VALUES ($printer, $kind, $sides, $tray)'

/** Which printer prints what. Of a kind that no rule names every printer prints. */
export function createPrinterRuleTable(db: WriteHandle) {
  return {
    all: (): readonly Decided[] =>
      readAll(db, row, 'SELECT printer, kind, sides, tray FROM printer_rule ORDER BY printer, kind'),
    find(printer: string, kind: PrintKind): PrinterRule | undefined {
      const sql = 'SELECT printer, kind, sides, tray FROM printer_rule WHERE printer = $printer AND kind = $kind'
      return readOne(db, row, sql, { printer, kind })?.rule
    },
    /** In the place of every rule that the printer had. */
    replace(printer: string, rules: readonly PrinterRule[]): void {
      write(db, 'DELETE FROM printer_rule WHERE printer = $printer', { printer })
      for (const { kind, sides = null, tray = null } of rules) write(db, ADD, { printer, kind, sides, tray })
    },
  }
}
