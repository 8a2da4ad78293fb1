import { z } from 'zod'
import { bilingual, centsSum, isoDate, line, officeCode } from '../domain/caseFile/fields.ts'
import { HEAD_CODES } from '../domain/caseFile/headCodes.ts'
import { MOST_START_ROWS } from '../domain/startList/startRow.ts'
import { SHEET_FORMATS } from '../domain/staff/listColumns.ts'
import { language } from '../domain/staff/account.ts'
import { effect } from './channel.ts'
import { PAYMENT_REMARKS } from './collection.ts'
import { caseId } from './ids.ts'

const acts = ['caseFile.enterStartRow'] as const
const row = z.int().min(1).max(2_000_000)
const typed = z.string().max(200)
/** How many rows are looked through in one call. */
export const START_ROWS_CHECKED = 10

const problem = z.strictObject({
  /** The column of the list, as its id. */
  column: z.string().max(40).optional(),
  code: z.string().max(80),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
/** What is wrong with a row of a start list, and in which of its cells. */
export type StartProblemView = z.infer<typeof problem>

/** A row as it will be entered. SECURITY: of somebody who will be sealed the label alone, never the name. */
const rowView = z.strictObject({
  row,
  mark: typed,
  judgment: typed,
  problems: z.array(problem),
  value: z
    .strictObject({
      injured: bilingual,
      isSealed: z.boolean(),
      debtors: z.array(line),
      court: officeCode,
      date: isoDate,
      heads: z.array(
        z.strictObject({ code: z.enum(HEAD_CODES), awardedCents: centsSum, granted: z.boolean().optional() }),
      ),
      awardedCents: centsSum,
      served: isoDate.optional(),
      final: isoDate.optional(),
      enforceable: isoDate.optional(),
      enforcement: z.strictObject({ name: line, date: isoDate, mark: line.optional() }).optional(),
      payments: z.int().min(0),
      paidCents: centsSum,
    })
    .optional(),
})
/** A row of a start list before it is entered. */
export type StartRowView = z.infer<typeof rowView>

/**
 * What comes, or came, of a row: a file of its own, a claim in a file that is there, nothing because it is there already, or nothing because
 * it is refused. `remarks`: what is out of the ordinary about its payments.
 */
const rowOutcome = z.strictObject({
  row,
  outcome: z.enum(['newFile', 'newClaim', 'there', 'refused']),
  caseId: caseId.optional(),
  remarks: z.array(z.enum(PAYMENT_REMARKS)),
  problem: problem.optional(),
})
/** What comes of a row of a start list. */
export type StartOutcome = z.infer<typeof rowOutcome>

/** Decisions that were made before the program was there, brought in as a list. What was read stays in the session, and is gone with it. */
export const startListChannels = {
  /** An empty list to fill in, with a page that explains it. Errors: exchange.…, storage.… */
  'startList.template': effect({
    input: z.strictObject({ language }),
    output: z.strictObject({ outcome: z.enum(['cancelled', 'saved']) }),
    acts,
  }),
  /**
   * Reads a list; nothing is entered by it. Errors: startList.courtOnly, those of the file (exchange.tooLarge, exchange.unreadable,
   * startList.…: not a workbook, locked, of an old kind, damaged, too large), those of its heading.
   */
  'startList.read': effect({
    input: z.strictObject({ language }),
    output: z.strictObject({
      outcome: z.enum(['cancelled', 'read']),
      rows: z.array(rowView).max(MOST_START_ROWS),
      examples: z.int().min(0),
      unknown: z.array(typed).max(20),
    }),
    acts,
  }),
  /** What would come of rows: each is entered as it would be and taken back, so that every rule of the acts speaks. Error: startList.notOpen. */
  'startList.check': effect({
    input: z.strictObject({ rows: z.array(row).min(1).max(START_ROWS_CHECKED) }),
    output: z.strictObject({ rows: z.array(rowOutcome).max(START_ROWS_CHECKED) }),
    acts,
  }),
  /** Enters one row, whole in one transaction; a row that is refused leaves nothing. Error: startList.notOpen. */
  'startList.enter': effect({
    input: z.strictObject({ row, confirmed: z.array(z.enum(PAYMENT_REMARKS)).max(PAYMENT_REMARKS.length) }),
    output: rowOutcome,
    acts,
  }),
  /** What was done, row by row, as a file without names. Errors: startList.notOpen, exchange.…, storage.… */
  'startList.report': effect({
    input: z.strictObject({
      language,
      format: z.enum(SHEET_FORMATS),
      /** Why rows were refused, in the words in which the window has told it. */
      reasons: z.array(z.strictObject({ row, reason: z.string().max(1000) })).max(MOST_START_ROWS),
    }),
    output: z.strictObject({ outcome: z.enum(['cancelled', 'saved']) }),
    acts,
  }),
} as const
