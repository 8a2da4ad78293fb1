import type { SpoolerJob } from '../usecases/printServices.ts'

/** Why naknada-print.exe did not print, by its exit code (native/print/helper.h). */
const FAULTS: ReadonlyMap<number, string> = new Map([
  [65, 'print.notDrawable'],
  [69, 'print.noPrinter'],
  [70, 'print.noHelper'],
  [71, 'print.noDriver'],
  [72, 'print.spoolFull'],
  [73, 'print.calledOff'],
  [74, 'print.brokenOff'],
  [75, 'print.noSpooler'],
  [76, 'print.changed'],
  [77, 'print.refused'],
  // It could not be run at all.
  [-1, 'print.noHelper'],
])

/** The error of an exit code of the helper; `print.failed` for one that tells no more than that. */
export function faultOfHelper(code: number): string {
  return FAULTS.get(code) ?? 'print.failed'
}

/** The printers in what `list` says. SECURITY: a name is whatever Windows calls it, on one line. */
export function readPrinters(output: string) {
  return linesOf(output, /^printer\t([01])\t([^\p{Cc}]{1,200})$/u).map(([isDefault, name = '']) => ({
    name,
    description: '',
    isDefault: isDefault === '1',
  }))
}

/** What `print` says of a document that it handed over: the fingerprint of what it read, and the job. */
export function readHanded(output: string, printer: string): Readonly<{ sha256: string; job: string }> | undefined {
  const [sha256] = linesOf(output, /^sha256\t([0-9a-f]{64})$/)[0] ?? []
  const [number, submitted] = linesOf(output, /^job\t(\d{1,10})\t(\d{1,17})$/)[0] ?? []
  if (sha256 === undefined || number === undefined || submitted === undefined) return undefined
  return { sha256, job: `${number}-${submitted}-${printer}` }
}

/** A job by its number, the moment at which it was handed over, and its printer. */
export function readJobName(job: string): readonly [printer: string, number: string, submitted: string] | undefined {
  const [, number, submitted, printer] = /^(\d{1,10})-(\d{1,17})-(.+)$/u.exec(job) ?? []
  return number === undefined || submitted === undefined || printer === undefined
    ? undefined
    : [printer, number, submitted]
}

/** The jobs in what `jobs` says. */
export function readQueued(output: string, printer: string): readonly SpoolerJob[] {
  return linesOf(output, /^queued\t(\d{1,10})\t(\d{1,17})\t(held|inLine|left)$/).map(([number, submitted, state]) => ({
    name: `${number ?? ''}-${submitted ?? ''}-${printer}`,
    state: state === 'held' || state === 'left' ? state : 'inLine',
  }))
}

function linesOf(output: string, form: RegExp): readonly (readonly string[])[] {
  return output.split('\n').flatMap((line) => {
    const parts = form.exec(line)
    return parts === null ? [] : [parts.slice(1)]
  })
}
