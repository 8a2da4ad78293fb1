import { z } from 'zod'
import { PRINT_JOB_STATES } from '../../../shared/contract/printBatch.ts'
import { PAPER_VARIANTS, type PaperVariant } from '../../../shared/domain/papers/paperFields.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'

export type PrintJobState = (typeof PRINT_JOB_STATES)[number]
const batchRow = z.object({ batch: z.int(), printer: z.string(), isPaused: z.int() })
/** What one person has sent to a printer together. */
export type PrintBatch = z.infer<typeof batchRow>

const jobRow = z.object({
  job: z.int(),
  batch: z.int(),
  printer: z.string(),
  caseId: z.string(),
  orderId: z.string().nullable(),
  paper: z.string().nullable(),
  variant: z.enum(PAPER_VARIANTS).nullable(),
  recipient: z.string().nullable(),
  reason: z.string().nullable(),
  copy: z.int().nullable(),
  spoolerJob: z.string().nullable(),
  state: z.enum(PRINT_JOB_STATES),
})
/** One copy of a batch. */
export type PrintJob = z.infer<typeof jobRow>
const countRow = z.object({ state: z.enum(PRINT_JOB_STATES), count: z.int() })

const otherRow = batchRow.extend({ person: z.string() })
const documentRow = z.object({ caseId: z.string(), orderId: z.string().nullable(), paper: z.string().nullable() })
/** A document of which copies of a batch have not come to their end. */
export type OpenDocument = z.infer<typeof documentRow>

/** A copy that is asked for: of an order for a recipient, or of a paper. */
export type WantedCopy = Readonly<{
  caseId: string
  orderId: string | null
  paper: string | null
  variant: PaperVariant | null
  recipient: string | null
  reason: string | null
}>

const JOBS = `SELECT job, print_job.batch, printer, case_file.id AS caseId, order_act.id AS orderId, paper.id AS paper, variant, recipient,
    reason, copy, spooler_job AS spoolerJob, state
  FROM print_job JOIN print_batch ON print_batch.batch = print_job.batch JOIN case_file ON case_file.case_key = print_job.case_key
    LEFT JOIN order_act ON order_act.order_key = print_job.order_key LEFT JOIN paper ON paper.paper_key = print_job.paper_key`
const NAMED = "SELECT job FROM print_job WHERE state = 'sent' AND spooler_job = $spoolerJob"
const LAST = `SELECT batch, printer, is_paused AS isPaused FROM print_batch WHERE coalesce(taken_by, started_by) = $person ORDER BY turn DESC LIMIT 1`

const OPEN = "('waiting', 'sending', 'sent', 'uncertain')"
const OTHERS = `SELECT batch, printer, is_paused AS isPaused, coalesce(taken_by, started_by) AS person FROM print_batch
  WHERE coalesce(taken_by, started_by) <> $person
    AND EXISTS (SELECT 1 FROM print_job WHERE print_job.batch = print_batch.batch AND state IN ${OPEN}) ORDER BY batch`
const OPEN_DOCUMENTS = `SELECT DISTINCT case_file.id AS caseId, order_act.id AS orderId, paper.id AS paper
  FROM print_job JOIN case_file ON case_file.case_key = print_job.case_key
    LEFT JOIN order_act ON order_act.order_key = print_job.order_key LEFT JOIN paper ON paper.paper_key = print_job.paper_key
  WHERE print_job.batch = $batch AND print_job.state IN ${OPEN} ORDER BY job`

/** Batches of copies and where each of their copies stands. */
export function createPrintJobReads(db: ReadHandle) {
  return {
    lastBatch: (person: string): PrintBatch | undefined => readOne(db, batchRow, LAST, { person }),
    /** The batches that others have begun or taken over, and that have copies which have not come to their end. */
    ofOthers: (person: string) => readAll(db, otherRow, OTHERS, { person }),
    /** The documents of those copies. */
    openDocuments: (batch: number): readonly OpenDocument[] => readAll(db, documentRow, OPEN_DOCUMENTS, { batch }),
    find: (job: number): PrintJob | undefined => readOne(db, jobRow, `${JOBS} WHERE job = $job`, { job }),
    /** The first copies of a batch in a state, in their order. */
    inState: (batch: number, state: PrintJobState, limit: number): readonly PrintJob[] =>
      readAll(db, jobRow, `${JOBS} WHERE print_job.batch = $batch AND state = $state ORDER BY job LIMIT +$limit`, {
        batch,
        state,
        limit,
      }),
    /** Whether a copy, of whichever batch, is known to be that job of the spooler and has not come to its end. */
    isNamed: (spoolerJob: string): boolean =>
      readOne(db, z.object({ job: z.int() }), NAMED, { spoolerJob }) !== undefined,
    counts: (batch: number): ReadonlyMap<PrintJobState, number> =>
      new Map(
        readAll(
          db,
          countRow,
          'SELECT state, count(*) AS count FROM print_job WHERE batch = $batch GROUP BY state ORDER BY state',
          { batch },
        ).map(({ state, count }) => [state, count]),
      ),
  }
}

const NEXT_TURN = '(SELECT 1 + coalesce(max(turn), 0) FROM print_batch)'
const ADD = `INSERT INTO print_job (batch, case_key, order_key, paper_key, variant, recipient, reason)
  SELECT $batch, case_key, (SELECT order_key FROM order_act WHERE id = $orderId), (SELECT paper_key FROM paper WHERE id = $paper),
    $variant, $recipient, $reason FROM case_file WHERE id = $caseId`
const MOVE = `UPDATE print_job SET state = $state, copy = coalesce($copy, copy), spooler_job = coalesce($spoolerJob, spooler_job)
  WHERE job = $job`

export function createPrintJobWrites(db: WriteHandle) {
  return {
    /** Writes a batch down in its order; answers its number. */
    add(batch: Readonly<{ printer: string; person: string }>, copies: readonly WantedCopy[]): number {
      write(db, `INSERT INTO print_batch (printer, started_by, turn) VALUES ($printer, $person, ${NEXT_TURN})`, batch)
      const added = readOne(db, batchRow, LAST, { person: batch.person })
      if (added === undefined) throw new Error('no batch')
      for (const copy of copies) write(db, ADD, { batch: added.batch, ...copy })
      return added.batch
    },
    /** Where a copy stands now; its number and the name of its job once there are any. */
    move(job: number, state: PrintJobState, known: Readonly<{ copy?: number; spoolerJob?: string }> = {}): void {
      write(db, MOVE, { job, state, copy: known.copy ?? null, spoolerJob: known.spoolerJob ?? null })
    },
    /** From now on another person prints it. */
    take: (batch: number, person: string): void => {
      write(db, `UPDATE print_batch SET taken_by = $person, turn = ${NEXT_TURN}, is_paused = 1 WHERE batch = $batch`, {
        batch,
        person,
      })
    },
    pause: (batch: number, isPaused: boolean): void => {
      write(db, 'UPDATE print_batch SET is_paused = $isPaused WHERE batch = $batch', {
        batch,
        isPaused: isPaused ? 1 : 0,
      })
    },
    /** Calls off what has not been written down yet. */
    cancelWaiting: (batch: number): void => {
      write(db, "UPDATE print_job SET state = 'cancelled' WHERE batch = $batch AND state = 'waiting'", { batch })
    },
  }
}
