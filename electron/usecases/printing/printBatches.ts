import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { PrintJob } from '../../db/tables/printJobTable.ts'
import type { CaseReads } from '../../db/caseTables.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { aboutJob, confirmJob } from './printable.ts'

const SHOWN = 50
const OPEN_STATES = ['waiting', 'sending', 'sent', 'uncertain'] as const

/** Whether a batch of this person has copies that have not come to their end. */
export function isUnderWay(printJobs: CaseReads['printJobs'], person: string): boolean {
  const last = printJobs.lastBatch(person)
  if (last === undefined) return false
  const counts = printJobs.counts(last.batch)
  return OPEN_STATES.some((state) => counts.has(state))
}

/** The last batch of the signed-in person, and what of it somebody has to look after. */
export function readBatch(context: QueryContext): Result<Output<'print.batch'>> {
  const { printJobs } = context.cases
  const last = printJobs.lastBatch(context.person.id)
  if (last === undefined) return success({})
  const { batch, printer } = last
  const counts = printJobs.counts(batch)
  const of = (...states: readonly PrintJob['state'][]) =>
    states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)
  const isRunning = context.printRuns.has(batch)
  const trouble = context.printRuns.get(batch)
  const [current] = [...printJobs.inState(batch, 'sending', 1), ...printJobs.inState(batch, 'sent', 1)]
  // While it is printed, what the spooler has is on its way; when it stands still, somebody may know better than the spooler.
  const open = isRunning ? (['uncertain'] as const) : (['uncertain', 'sent'] as const)
  return success({
    batch: {
      ...{ batch, printer, isRunning, isPaused: last.isPaused === 1 },
      total: [...counts.values()].reduce((sum, count) => sum + count, 0),
      counts: {
        waiting: of('waiting', 'sending'),
        sent: of('sent'),
        confirmed: of('confirmed'),
        failed: of('failed'),
        cancelled: of('cancelled'),
        uncertain: of('uncertain'),
      },
      ...(trouble === undefined ? {} : { trouble }),
      ...(current === undefined ? {} : { current: aboutJob(context, current) }),
      open: open.flatMap((state) =>
        printJobs.inState(batch, state, SHOWN).map((job) => ({ job: job.job, about: aboutJob(context, job), state })),
      ),
    },
  })
}

/** Pauses the own batch, lets it go on, or calls off what waits; what has been written down is printed to its end. */
export function steerBatch(
  { cases: { printJobs }, person, changed }: CommandContext,
  { batch, to }: Input<'print.steer'>,
): Result<Output<'print.steer'>> {
  if (printJobs.lastBatch(person.id)?.batch !== batch) return failure('print.noBatch')
  if (to === 'cancel') printJobs.cancelWaiting(batch)
  printJobs.pause(batch, to === 'pause')
  changed({ aggregate: 'work' })
  return success({ batch })
}

/** What somebody has found of a copy that the spooler does not tell of. */
export function answerCopy(
  context: CommandContext,
  { job: id, isPrinted }: Input<'print.answer'>,
): Result<Output<'print.answer'>> {
  const { printJobs } = context.cases
  const job = printJobs.find(id)
  const isOwn = job !== undefined && printJobs.lastBatch(context.person.id)?.batch === job.batch
  if (!isOwn || (job.state !== 'uncertain' && job.state !== 'sent')) return failure('print.noBatch')
  const confirmed = confirmJob(context, job, isPrinted)
  if (!confirmed.ok) return confirmed
  if (isPrinted) {
    context.record({ act: 'caseFile.printFound', caseId: job.caseId, about: aboutJob(context, job) })
  }
  printJobs.move(id, isPrinted ? 'confirmed' : 'failed')
  context.changed({ aggregate: 'work' })
  return success({ batch: job.batch })
}
