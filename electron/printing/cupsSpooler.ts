import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { readEndedJobs, readOpenJobs } from './cupsJobs.ts'
import { readTrouble } from './cupsTrouble.ts'
import { runHelper, type Done, type HelperOptions } from './runHelper.ts'
import type { Spooler } from './spooler.ts'

// The job's title stands on queues, displays and accounting pages: no content.
const JOB_TITLE = 'Naknada'
const SETTINGS = ['-t', JOB_TITLE, '-o', 'job-sheets=none']
// SECURITY: a name that begins with a dash would be an option.
const PRINTER_NAME = /^(?!-)[\w.@:+-]{1,127}$/
const TAKEN = /^request id is (\S+-\d+) /
/** What to ask of a queue, as CUPS ships it: its jobs that have ended, with how they did. */
const ENDED_JOBS = '/usr/share/cups/ipptool/get-completed-jobs.test'

type Run = (command: string, words: readonly string[], input?: Uint8Array) => Promise<Done>

/** CUPS through its own commands; bytes go in by the pipe, so no file of ours lies in a temporary folder. */
export function createCupsSpooler(options: HelperOptions = {}): Spooler {
  const run: Run = (command, words, input) => runHelper(command, words, input, options)

  async function hand(printer: string, bytes: Uint8Array, ...how: readonly string[]): Promise<Result<string>> {
    if (!PRINTER_NAME.test(printer)) return failure('print.noPrinter', 'printer')
    const done = await run('lp', ['-d', printer, ...how, ...SETTINGS, '-'], bytes)
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
    async print(printer, bytes) {
      const handed = await hand(printer, bytes)
      return handed.ok ? success(true) : handed
    },
    hold: (printer, bytes) => hand(printer, bytes, '-H', 'hold'),
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
      return [...readEndedJobs(ended.output, printer), ...readOpenJobs(open.output)]
    },
    async trouble(printer) {
      if (!PRINTER_NAME.test(printer)) return undefined
      return readTrouble((await run('lpstat', ['-l', '-p', printer])).output)
    },
  }
}

// Asked of the spooler itself: what `lp` says of it is a sentence.
async function whyNotTaken(run: Run, printer: string): Promise<string> {
  if ((await run('lpstat', ['-r'])).output.includes('not running')) return 'print.noSpooler'
  const accepting = await run('lpstat', ['-a', printer])
  if (accepting.code !== 0) return 'print.noPrinter'
  return accepting.output.includes(' not accepting ') ? 'print.notAccepting' : 'print.failed'
}

// `lpstat` does not tell a job that was printed from one that was called off; the protocol of printing does.
async function endedJobs(run: Run, printer: string): Promise<Done> {
  const [server = ''] = (await run('lpstat', ['-H'])).output.split('\n')
  const place = server.startsWith('/') ? encodeURIComponent(server) : server
  return run('ipptool', ['-c', `ipp://${place}/printers/${encodeURIComponent(printer)}`, ENDED_JOBS])
}
