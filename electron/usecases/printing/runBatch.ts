import { setTimeout as pause } from 'node:timers/promises'
import type { Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { PrintBatch, PrintJob } from '../../db/tables/printJobTable.ts'
import type { CommandContext, EffectContext } from '../context.ts'
import { confirmJob, printableOf } from './printable.ts'

type Running = EffectContext<'printers' | 'holdJob' | 'releaseJob' | 'cancelJob' | 'spoolerJobs' | 'printerTrouble'>

/** How many copies the spooler has at once: what it has can no longer be called off here. */
const AT_ONCE = 5
const POLL_MILLISECONDS = 200
/** After how many looks at which nothing had come out the printer is asked why. */
const QUIET_LOOKS = 10

/**
 * Prints the own batch. A copy is written down, handed over to wait, its job written down, and only then released: whatever dies
 * in between, nothing was printed that is not known, and what is known is asked of the spooler.
 */
export async function runBatch(context: Running): Promise<Result<Output<'print.run'>>> {
  const { cases, person, printRuns } = context
  const last = cases.printJobs.lastBatch(person.id)
  if (last === undefined || printRuns.has(last.batch)) return success({ printed: 0 })
  printRuns.set(last.batch, undefined)
  try {
    return await run(context, last)
  } finally {
    printRuns.delete(last.batch)
  }
}

async function run(context: Running, batch: PrintBatch): Promise<Result<Output<'print.run'>>> {
  const { printJobs } = context.cases
  const countPrinted = () => printJobs.counts(batch.batch).get('confirmed') ?? 0
  const before = countPrinted()
  for (let quiet = 0; ;) {
    const next = nextJob(context, batch)
    const waiting = printJobs.inState(batch.batch, 'sent', AT_ONCE)
    if (next === undefined && waiting.length === 0) return success({ printed: countPrinted() - before })
    const isRoom = next !== undefined && waiting.length < AT_ONCE
    const done = isRoom ? await send(context, next) : await settle(context, batch, waiting)
    if (!done.ok) return stop(context, batch, done)
    quiet = done.value ? 0 : quiet + 1
    if (quiet > 0) await pause(POLL_MILLISECONDS)
    if (quiet % QUIET_LOOKS === 0) await noteTrouble(context, batch, quiet > 0)
  }
}

/** Keeps why nothing comes out, for whoever looks at the batch; nothing once something does. */
async function noteTrouble({ services, printRuns }: Running, batch: PrintBatch, isQuiet: boolean): Promise<void> {
  printRuns.set(batch.batch, isQuiet ? await services.printerTrouble(batch.printer) : undefined)
}

/** Lets it stand still, so that it does not go on by itself over the same fault. */
function stop(context: Running, { batch }: PrintBatch, fault: Result<never>): Result<never> {
  context.commit(({ cases, changed }) => {
    cases.printJobs.pause(batch, true)
    changed({ aggregate: 'work' })
    return success(true)
  })
  return fault
}

// What was written down and not taken comes first: its number is given.
function nextJob({ cases: { printJobs }, person }: Running, { batch }: PrintBatch): PrintJob | undefined {
  if (printJobs.lastBatch(person.id)?.isPaused === 1) return undefined
  return printJobs.inState(batch, 'sending', 1)[0] ?? printJobs.inState(batch, 'waiting', 1)[0]
}

/** Hands one copy over; true where there is something to go on with. */
async function send(context: Running, job: PrintJob): Promise<Result<boolean>> {
  const document = printableOf(context, job)
  if (!document.ok) return fail(context, job)
  const bytes = document.value.bytes()
  if (!bytes.ok) return fail(context, job)
  const written = context.commit((command) => {
    const copy = job.copy === null ? document.value.queue(command) : success(job.copy)
    if (copy.ok) command.cases.printJobs.move(job.job, 'sending', { copy: copy.value })
    return copy
  })
  if (!written.ok) return written
  const held = await context.services.holdJob(job.printer, bytes.value, document.value.kind)
  if (!held.ok) {
    const failed = fail(context, { ...job, copy: written.value })
    return failed.ok ? held : failed
  }
  context.commit(({ cases }) => {
    cases.printJobs.move(job.job, 'sent', { spoolerJob: held.value })
    return success(true)
  })
  await context.services.releaseJob(held.value)
  return success(true)
}

function fail(context: Running, job: PrintJob): Result<true> {
  return context.commit((command) => {
    const confirmed = confirmJob(command, job, false)
    if (confirmed.ok) command.cases.printJobs.move(job.job, 'failed')
    return confirmed
  })
}

/** What a copy has come to whose job has ended: it left the spooler, or it did not, or nobody knows. */
const ENDS = { left: 'confirmed', calledOff: 'cancelled', brokenOff: 'failed', unknown: 'uncertain' } as const

/** Asks the spooler what became of the copies that it has; true where something has come to its end. Error: print.brokenOff. */
async function settle(context: Running, batch: PrintBatch, sent: readonly PrintJob[]): Promise<Result<boolean>> {
  const known = await jobsAt(context, batch, sent)
  if (!known.ok) return known
  await dropUnnamed(context, known.value)
  const ended: string[] = []
  for (const job of sent) {
    const state = known.value.get(job.spoolerJob ?? '')?.state ?? 'unknown'
    if (state === 'held' && job.spoolerJob !== null) await context.services.releaseJob(job.spoolerJob)
    if (state === 'held' || state === 'inLine') continue
    const moved = context.commit((command) => endJob(command, job, ENDS[state]))
    if (!moved.ok) return moved
    ended.push(state)
  }
  return ended.includes('brokenOff') ? failure('print.brokenOff') : success(ended.length > 0)
}

function endJob(command: CommandContext, job: PrintJob, end: (typeof ENDS)[keyof typeof ENDS]): Result<true> {
  const { printJobs } = command.cases
  // Somebody may have answered for it meanwhile.
  if (printJobs.find(job.job)?.state !== 'sent') return success(true)
  const confirmed = end === 'uncertain' ? success(true as const) : confirmJob(command, job, end === 'confirmed')
  if (confirmed.ok) printJobs.move(job.job, end)
  return confirmed
}

/**
 * Calls off what was handed over for a copy and never written down: whoever handed it over died, and may even have gone on for a
 * moment after the program. It waits, whole or not, nothing of it was printed, and the copy was handed over anew.
 */
async function dropUnnamed({ cases, services }: Running, known: Known): Promise<void> {
  for (const { name, state } of known.values())
    if (state === 'held' && !cases.printJobs.isNamed(name)) await services.cancelJob(name)
}

type Known = ReadonlyMap<string, NonNullable<Awaited<ReturnType<Running['services']['spoolerJobs']>>>[number]>

// A printer that is gone has no jobs; of a spooler that does not answer nothing is known.
async function jobsAt(
  { services }: Running,
  { printer }: PrintBatch,
  asked: readonly PrintJob[],
): Promise<Result<Known>> {
  const names = asked.flatMap(({ spoolerJob }) => (spoolerJob === null ? [] : [spoolerJob]))
  const jobs = await services.spoolerJobs(printer, names)
  if (jobs !== undefined) return success(new Map(jobs.map((job) => [job.name, job])))
  const printers = await services.printers()
  const isGone = printers.length > 0 && !printers.some(({ name }) => name === printer)
  return isGone ? success(new Map()) : failure('print.noSpooler')
}
