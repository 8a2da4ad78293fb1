import { z } from 'zod'
import { PRINT_KINDS, SIDES, type PrintKind } from '../../../shared/domain/papers/printKind.ts'
import type { WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'

const row = z.object({
  printer: z.string(),
  kind: z.enum(PRINT_KINDS),
  sides: z.enum(SIDES).nullable(),
  tray: z.string().nullable(),
})
/** That a printer prints a kind of document, and how; what is null its driver decides. */
export type PrinterRule = z.infer<typeof row>

const ADD = 'INSERT INTO printer_rule (printer, kind, sides, tray) VALUES ($printer, $kind, $sides, $tray)'

/** Which printer prints what. Of a kind that no rule names every printer prints. */
export function createPrinterRuleTable(db: WriteHandle) {
  return {
    all: (): readonly PrinterRule[] =>
      readAll(db, row, 'SELECT printer, kind, sides, tray FROM printer_rule ORDER BY printer, kind'),
    of: (kind: PrintKind): readonly PrinterRule[] =>
      readAll(db, row, 'SELECT printer, kind, sides, tray FROM printer_rule WHERE kind = $kind ORDER BY printer', {
        kind,
      }),
    /** In the place of every rule that the printer had. */
    replace(printer: string, rules: readonly Omit<PrinterRule, 'printer'>[]): void {
      write(db, 'DELETE FROM printer_rule WHERE printer = $printer', { printer })
      for (const rule of rules) write(db, ADD, { printer, ...rule })
    },
  }
}
