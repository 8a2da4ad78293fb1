import { z } from 'zod'
import { centsSum, isoDate, line } from '../domain/caseFile/fields.ts'
import { DOCUMENT_FAULTS } from '../domain/proof/documentReport.ts'
import { orderStanding } from '../domain/proof/naknadaOrder.ts'
import { PAPER_FAULTS } from '../domain/proof/paperReport.ts'
import { READERS } from '../domain/staff/readers.ts'
import { effect, query } from './channel.ts'
import { givenOut, toGiveOut } from './givingOut.ts'
import { orderId } from './ids.ts'
import { judgmentComparison } from './intoJudgment.ts'

const pageStatement = z.strictObject({
  number: line,
  issued: isoDate,
  page: z.int(),
  pages: z.int(),
  sums: z.array(z.strictObject({ head: z.int(), cents: centsSum })),
  days: z.int().optional(),
  accountWord: z.string().optional(),
  content: z.string(),
  words: z.string(),
})

export const documentReport = z.strictObject({
  genuine: z.boolean(),
  faults: z.array(z.strictObject({ fault: z.enum(DOCUMENT_FAULTS), page: z.int().optional() })),
  pages: z.int(),
  act: z
    .strictObject({ number: z.string(), issued: z.string(), code: z.string(), content: z.string(), pages: z.int() })
    .optional(),
  statements: z.array(pageStatement),
  signedBy: z.string().optional(),
  certifiedBy: z.string().optional(),
})

/** What the codes on a picture or scan of paper say. */
export const paperReport = z.strictObject({
  pages: z.int(),
  statements: z.array(pageStatement),
  faults: z.array(z.strictObject({ fault: z.enum(PAPER_FAULTS), page: z.int() })),
})

/** An act that bears a code: what its pages must read, the days on which it fell or was changed on appeal, and the rulings that corrected it; `id` for whoever may open its file. */
export const foundAct = z.strictObject({
  id: orderId.optional(),
  number: line,
  issued: isoDate,
  ...orderStanding.shape,
  pages: z.array(pageStatement),
})

export const proofChannels = {
  /**
   * Verifies a chosen or dropped file by the public keys of the office: a document (`report`), or a picture or scan of paper (`paper`).
   * Nothing where none was chosen. Errors: proof.notDocument, proof.unreadable, proof.tooLarge, proof.tookTooLong.
   */
  'proof.verifyFile': effect({
    input: z.strictObject({}),
    output: z.strictObject({
      name: z.string().optional(),
      report: documentReport.optional(),
      paper: paperReport.optional(),
    }),
    access: READERS.everybody,
  }),
  /** Gives out what was verified last in this session. Error also: proof.nothingVerified. */
  'proof.print': effect({
    input: toGiveOut({}),
    output: givenOut,
    access: READERS.everybody,
  }),
  /**
   * Where a file that was brought, dropped or chosen, differs from an act that is stored here; nothing of it is kept. Errors: order.notFound,
   * order.damaged, order.identityLeak, document.refused, judgment.…, attachment.… (what a source cannot be).
   */
  'proof.compare': effect({
    input: z.strictObject({ orderId }),
    output: z.strictObject({ outcome: z.enum(['compared', 'cancelled']), comparison: judgmentComparison.optional() }),
    access: READERS.cases,
  }),
  /** Whether an account typed from paper is the one of the order, by the check word in its code. */
  'proof.checkAccount': query({
    input: z.strictObject({ number: line, word: z.string().max(10), account: z.string().min(1).max(60) }),
    output: z.strictObject({ agrees: z.boolean() }),
    access: READERS.everybody,
  }),
  /** Acts by the code at the foot of their pages. Errors: proof.codeInvalid, proof.codeMistyped, proof.codeUnknown. */
  'proof.find': effect({
    input: z.strictObject({ code: z.string().max(40) }),
    output: z.strictObject({ acts: z.array(foundAct) }),
    access: READERS.cases,
  }),
} as const
