import { userInfo } from 'node:os'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import type { SpoolerJob } from '../usecases/printServices.ts'
import { offersOf, readChoices, wordsOf, type Choices } from './cupsChoices.ts'
import { readBilling, readEndedJobs, readOpenJobs } from './cupsJobs.ts'
import { readTrouble } from './cupsTrouble.ts'
import { runHelper, type Done, type HelperOptions } from './runHelper.ts'
import type { Handling, Spooler } from './spooler.ts'

// The job's title stands on queues, displays and accounting pages: no content.
const JOB_TITLE = 'Naknada'
const SETTINGS = ['-t', JOB_TITLE, '-o', 'job-sheets=none']
/** By it a copy of a batch is known from what others hold back at the printer, even where it never arrived whole. */
const BATCH_MARK = 'naknada-batch'
// SECURITY: a name that begins with a dash would be an option.
const PRINTER_NAME = /^(?!-)[\w.@:+-]{1,127}$/
const TAKEN = /^request id is (\S+-\d+) /
// What to ask, as CUPS ships it: of a queue its jobs that have ended, with how they did; of a job and of a printer everything that is
// told of it.
const ENDED_JOBS = '/usr/share/cups/ipptool/get-completed-jobs.test'
const PRINTER_ATTRIBUTES = '/usr/share/cups/ipptool/get-printer-attributes.test'
const JOB_ATTRIBUTES = '/usr/share/cups/ipptool/get-job-attributes.test'

type Handed = Readonly<{ printer: string; bytes: Uint8Array; handling: Handling }>
type Run = (command: string, words: readonly string[], input?: Uint8Array) => Promise<Done>

/** CUPS through its own commands; bytes go in by the pipe, so no file of ours lies in a temporary folder. */
export function createCupsSpooler(options: HelperOptions = {}): Spooler {
  const run: Run = (command, words, input) => runHelper(command, words, input, options)

  const choicesOf = createChoices(run)

  async function hand({ printer, bytes, handling }: Handed, ...how: readonly string[]): Promise<Result<string>> {
    if (!PRINTER_NAME.test(printer)) return failure('print.noPrinter', 'printer')
    const words = wordsOf(handling, await choicesOf(printer))
    const done = await run('lp', ['-d', printer, ...how, ...SETTINGS, ...words, '-'], bytes)
    const job = done.code === 0 ? TAKEN.exec(done.output)?.[1] : undefined
    return job === undefined ? failure(await whyNotTaken(run, printer)) : success(job)
  }

  return {
    choosesWay: false,
    async printers() {
      const [names, preferred] = await Promise.all([run('lpstat', ['-e']), run('lpstat', ['-d'])])
      const standard = /: (\S+)\s*$/.exec(preferred.output)?.[1]
      return names.output
        .split('\n')
        .map((name) => name.trim())
        .filter((name) => PRINTER_NAME.test(name))
        .map((name) => ({ name, description: '', isDefault: name === standard }))
    },
    offers: async (printer) => offersOf(PRINTER_NAME.test(printer) ? await choicesOf(printer) : new Map()),
    async print(printer, bytes, handling = {}) {
      const handed = await hand({ printer, bytes, handling })
      return handed.ok ? success(true) : handed
    },
    hold: (printer, bytes, handling = {}) =>
      hand({ printer, bytes, handling }, '-H', 'hold', '-o', `job-billing=${BATCH_MARK}`),
    release: async (job) => (await run('lp', ['-i', job, '-H', 'resume'])).code === 0,
    async cancel(job) {
      await run('cancel', [job])
    },
    async jobs(printer) {
      if (!PRINTER_NAME.test(printer)) return undefined
      // In this order: a job that ends between the two is in both, and never in neither.
      const open = await run('lpstat', ['-l', '-W', 'not-completed', '-o', printer])
      const ended = await endedJobs(run, printer)
      if (open.code !== 0 || ended.code !== 0) return undefined
      return [...readEndedJobs(ended.output, printer), ...(await openJobs(run, open.output))]
    },
    async trouble(printer) {
      if (!PRINTER_NAME.test(printer)) return undefined
      return readTrouble((await run('lpstat', ['-l', '-p', printer])).output)
    },
  }
}

/** What each printer supports; asked once of each, for a driver says the same until it is set up anew. */
function createChoices(run: Run): (printer: string) => Promise<Choices> {
  const known = new Map<string, Choices>()
  return async (printer) => {
    const before = known.get(printer)
    if (before !== undefined) return before
    const place = `printers/${encodeURIComponent(printer)}`
    const { code, output } = await askByProtocol(run, ['-tv'], place, PRINTER_ATTRIBUTES)
    const told = readChoices(output)
    // A spooler that does not answer now is asked again.
    if (code === 0) known.set(printer, told)
    return told
  }
}

// Asked of the spooler itself: what `lp` says of it is a sentence.
async function whyNotTaken(run: Run, printer: string): Promise<string> {
  if ((await run('lpstat', ['-r'])).output.includes('not running')) return 'print.noSpooler'
  const accepting = await run('lpstat', ['-a', printer])
  if (accepting.code !== 0) return 'print.noPrinter'
  return accepting.output.includes(' not accepting ') ? 'print.notAccepting' : 'print.failed'
}

/** The jobs that have not ended, without what others, people or programs, hold back: that is no copy of a batch. */
async function openJobs(run: Run, output: string): Promise<readonly SpoolerJob[]> {
  const me = userInfo().username
  const jobs: SpoolerJob[] = []
  for (const { name, state, owner } of readOpenJobs(output))
    if (state !== 'held' || (owner === me && (await isOfBatch(run, name)))) jobs.push({ name, state })
  return jobs
}

async function isOfBatch(run: Run, job: string): Promise<boolean> {
  const number = job.slice(job.lastIndexOf('-') + 1)
  const { output } = await askByProtocol(run, ['-tv'], `jobs/${number}`, JOB_ATTRIBUTES)
  return readBilling(output) === BATCH_MARK
}

// `lpstat` does not tell a job that was printed from one that was called off; the protocol of printing does.
function endedJobs(run: Run, printer: string): Promise<Done> {
  return askByProtocol(run, ['-c'], `printers/${encodeURIComponent(printer)}`, ENDED_JOBS)
}

async function askByProtocol(run: Run, how: readonly string[], of: string, what: string): Promise<Done> {
  const [server = ''] = (await run('lpstat', ['-H'])).output.split('\n')
  const place = server.startsWith('/') ? encodeURIComponent(server) : server
  return run('ipptool', [...how, `ipp://${place}/${of}`, what])
}
