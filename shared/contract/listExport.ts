import { z } from 'zod'
import { language } from '../domain/staff/account.ts'
import { CASE_COLUMNS, SHEET_FORMATS } from '../domain/staff/listColumns.ts'
import { caseListing } from './caseList.ts'
import { effect } from './channel.ts'
import { nothing } from './ids.ts'
import { reason } from './reason.ts'
import { workFilter } from './today.ts'

const how = { format: z.enum(SHEET_FORMATS), language, reason }
const outcome = z.strictObject({
  outcome: z.enum(['exported', 'cancelled']),
  /** How many rows have left; absent where nothing has. */
  rows: z.int().min(0).optional(),
})

/**
 * A list as it is shown leaves as a file: all rows that it has, in its order and with its columns; nobody's sealed name. Why is
 * written down before anything leaves, and after it the fingerprint and how many rows left.
 * Errors: list.busy, list.cancelled, exchange.noFolder, exchange.isFolder, exchange.full, exchange.notWritable, storage.…
 */
export const listExportChannels = {
  'list.exportCaseFiles': effect({
    input: z.strictObject({
      listing: caseListing,
      columns: z.array(z.enum(CASE_COLUMNS)).max(CASE_COLUMNS.length),
      ...how,
    }),
    output: outcome,
    acts: ['caseFile.exportList'],
  }),
  /** The work of the day, the earliest first. */
  'list.exportWork': effect({
    input: z.strictObject({ filter: workFilter, ...how }),
    output: outcome,
    acts: ['caseFile.exportList'],
  }),
  /** How many rows of the export that runs are written, and of how many; 0 where nobody has counted them. */
  'list.exportProgress': effect({
    input: nothing,
    output: z.strictObject({ exporting: z.strictObject({ done: z.int(), total: z.int() }).optional() }),
    acts: ['caseFile.exportList'],
  }),
  'list.cancelExport': effect({ input: nothing, output: nothing, acts: ['caseFile.exportList'] }),
} as const
