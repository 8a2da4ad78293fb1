import { z } from 'zod'
import { centsSum, isoDate, line, localId } from '../domain/caseFile/fields.ts'
import { MATCH_REASONS } from '../domain/bankStatement/matchCredit.ts'
import { MAX_STATEMENT_ROWS } from '../domain/bankStatement/readStatement.ts'
import { READERS } from '../domain/staff/readers.ts'
import { effect } from './channel.ts'
import { caseId, revision } from './ids.ts'

const nothing = z.strictObject({})
const words = z.string().max(200)
const row = z.int().min(1)
const owedView = z.strictObject({
  caseId,
  revision,
  claim: localId,
  number: line.optional(),
  mark: line.optional(),
  debtors: z.array(z.strictObject({ id: localId, name: line })),
  balanceCents: centsSum,
})
/** An order on which something is owed. */
export type OwedView = z.infer<typeof owedView>
const proposal = owedView.extend({
  reasons: z.array(z.enum(MATCH_REASONS)),
  /** Which debtor paid, where that is known. */
  from: localId.optional(),
  /** A payment of the same day and sum is entered already. */
  isEntered: z.boolean(),
})
/** An order that a line may pay, and why. */
export type StatementProposal = z.infer<typeof proposal>
const statementLine = z.strictObject({
  credit: z.strictObject({
    row,
    date: isoDate,
    amountCents: centsSum,
    payer: words,
    purpose: words,
    reference: words,
  }),
  proposals: z.array(proposal).max(3),
})
/** Money that came in, with the orders that it may pay, the best fit first. */
export type StatementLine = z.infer<typeof statementLine>

/** A bank's statement of account. */
export const statementChannels = {
  /**
   * Reads a CSV file; nothing is entered by it: what is proposed goes through `collection.recordPayment`, one by one. Errors:
   * exchange.tooLarge, exchange.unreadable, statement.unreadable, statement.headMissing, statement.tooLong (most).
   */
  'statement.read': effect({
    input: nothing,
    output: z.strictObject({
      outcome: z.enum(['cancelled', 'read']),
      lines: z.array(statementLine).max(MAX_STATEMENT_ROWS),
      /** Lines that could not be read, with why. */
      faults: z.array(z.strictObject({ row, code: z.string().max(80) })).max(MAX_STATEMENT_ROWS),
      debits: z.int().min(0),
    }),
    access: READERS.prints,
  }),
} as const
