import { z } from 'zod'
import { bilingual, line, localId } from '../domain/caseFile/fields.ts'
import { PAPER_VARIANTS } from '../domain/papers/paperFields.ts'
import { READERS } from '../domain/staff/readers.ts'
import { command, effect, query } from './channel.ts'
import { caseId, nothing, orderId } from './ids.ts'
import { paperId } from './papers.ts'
import { MAX_COPIES } from './printing.ts'
import { reason } from './reason.ts'

/**
 * A copy of a batch waits, is written down (`sending`), is the spooler's (`sent`), and has left it (`confirmed`); or the spooler
 * did not take it or broke it off, or somebody called it off, here or in the queue. It is `uncertain` where the spooler knows nothing of it any more.
 */
export const PRINT_JOB_STATES = ['waiting', 'sending', 'sent', 'confirmed', 'failed', 'cancelled', 'uncertain'] as const

/** Why a printer stands still, in the order in which it is told where there are several reasons. */
export const PRINTER_TROUBLES = ['paused', 'noPaper', 'jammed', 'open', 'noToner', 'offline'] as const
export type PrinterTrouble = (typeof PRINTER_TROUBLES)[number]

/** The most documents that are chosen for one batch. */
const MAX_DOCUMENTS = 1000
const copies = z.int().min(1).max(MAX_COPIES)

/** Copies of an order for a recipient; `reason` where that one has had a copy. */
const copiesOfOrder = z.strictObject({
  orderId,
  recipient: line.trim().min(1),
  copies,
  reason: reason.optional(),
})
/** Copies of a paper, for somebody of the file or for the file; `reason` where it shows what it should not today. */
const copiesOfPaper = z.strictObject({
  caseId,
  paper: paperId,
  variant: z.enum(PAPER_VARIANTS),
  recipient: localId.optional(),
  copies,
  reason: reason.optional(),
})

const batch = z.int().min(1)
const count = z.int().min(0)

/** How far a batch is, and the copies of it that somebody has to look after. */
const batchView = z.strictObject({
  batch,
  printer: line,
  /** Whether it stands still until somebody lets it go on. */
  isPaused: z.boolean(),
  /** Whether it is being printed in this session. */
  isRunning: z.boolean(),
  total: count,
  counts: z.strictObject({
    waiting: count,
    sent: count,
    confirmed: count,
    failed: count,
    cancelled: count,
    uncertain: count,
  }),
  /** Why nothing has come out for a while, where the printer tells. */
  trouble: z.enum(PRINTER_TROUBLES).optional(),
  /** The last copy that was handed to the spooler. */
  current: bilingual.optional(),
  open: z.array(z.strictObject({ job: z.int(), about: bilingual, state: z.enum(['sent', 'uncertain']) })),
})

const acts = ['caseFile.print', 'caseFile.printPaper'] as const

export const printBatchChannels = {
  /**
   * Writes a batch down, in its order, before anything leaves; each copy is an act when its turn comes.
   * Errors: print.noPrinter, print.underWay, print.reasonMissing, print.showsProtected, print.undignified, order.notFound, paper.notFound, those of the papers.
   */
  'print.start': effect({
    input: z.strictObject({
      printer: line,
      documents: z
        .array(z.union([copiesOfOrder, copiesOfPaper]))
        .min(1)
        .max(MAX_DOCUMENTS),
    }),
    output: z.strictObject({ batch }),
    acts,
  }),
  /**
   * Prints what waits of the own batch, until it is done, somebody pauses it, or a copy is not taken. After a lock or a crash it
   * goes on where it stood: what the spooler has is asked of the spooler. Error: print.failed.
   */
  'print.run': effect({ input: nothing, output: z.strictObject({ printed: count }), acts }),
  /** Pauses the own batch, lets it go on, or calls off what has not left. Error: print.noBatch. */
  'print.steer': command({
    input: z.strictObject({ batch, to: z.enum(['pause', 'continue', 'cancel']) }),
    output: z.strictObject({ batch }),
    acts,
  }),
  /** What a person has found of a copy of which the spooler knows nothing. Error: print.noBatch. */
  'print.answer': command({
    input: z.strictObject({ job: z.int(), isPrinted: z.boolean() }),
    output: z.strictObject({ batch }),
    acts,
  }),
  /** Batches of others that are not done, where the person may print something of them; whole where they may print all that is left. */
  'print.others': query({
    input: nothing,
    output: z.array(z.strictObject({ batch, printer: line, person: line, copies: count, isWhole: z.boolean() })),
    access: READERS.papers,
  }),
  /**
   * Takes over a batch of somebody who is not there. It stands still until it is let go on: what the printer has is looked at first.
   * Errors: print.noBatch, print.underWay (an own one is not done), print.notWhole.
   */
  'print.takeOver': command({
    input: z.strictObject({ batch, reason }),
    output: z.strictObject({ batch }),
    acts: ['caseFile.takeBatch'],
  }),
  /** How many papers of the own office were made and never printed, a hundred at most, and how many batches of others stand still. */
  'print.waiting': query({
    input: nothing,
    output: z.strictObject({ papers: count, batches: count }),
    access: READERS.papers,
  }),
  /** The last own batch. */
  'print.batch': query({
    input: nothing,
    output: z.strictObject({ batch: batchView.optional() }),
    access: READERS.papers,
  }),
} as const
