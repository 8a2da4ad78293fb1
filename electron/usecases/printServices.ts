import type { PrinterTrouble } from '../../shared/contract/printBatch.ts'
import type { PrinterOffers, PrintWay } from '../../shared/contract/printers.ts'
import type { PrintKind } from '../../shared/domain/papers/printKind.ts'
import type { Result } from '../../shared/domain/result/result.ts'

export type Printer = Readonly<{ name: string; description: string; isDefault: boolean }>

/**
 * A job as the spooler tells of it: one of a batch waits to be released, it stands in line or is printed, or it has come to its end: it
 * has left, somebody called it off in the queue, or the spooler broke it off.
 */
export type SpoolerJob = Readonly<{
  name: string
  state: 'held' | 'inLine' | 'left' | 'calledOff' | 'brokenOff'
}>

/** What the use cases reach of the printers of the machine. */
export type PrintServices = Readonly<{
  /** The printers of this machine, and what each prints: everything that an administrator has not kept for others. */
  printers(): Promise<readonly (Printer & Readonly<{ prints: readonly PrintKind[] }>)[]>
  /** What the driver of a printer lets be chosen, as far as it tells. */
  printerOffers(printer: string): Promise<PrinterOffers>
  /** Hands bytes to the spooler as was decided for the printer and that kind of document (a paper, if nothing is said); the job carries no content in its title. Errors: print.noPrinter, print.failed, or what the system says (`print.…`). */
  print(
    printer: string,
    bytes: Uint8Array,
    what?: Readonly<{ kind?: PrintKind; way?: PrintWay }>,
  ): Promise<Result<true>>
  /** Whether the system lets a printer be handed documents in one of two ways. */
  choosesWay: boolean
  /** Hands bytes over that nothing is printed of before they are released: the name of the job. Errors: as for `print`. */
  holdJob(printer: string, bytes: Uint8Array, kind: PrintKind): Promise<Result<string>>
  /** False where there is no such job that could still be printed. */
  releaseJob(job: string): Promise<boolean>
  cancelJob(job: string): Promise<void>
  /** What the spooler knows of a printer's jobs, those that are `asked` about among them; undefined where it does not answer. */
  spoolerJobs(printer: string, asked: readonly string[]): Promise<readonly SpoolerJob[] | undefined>
  /** Why a printer stands still, where its driver tells. */
  printerTrouble(printer: string): Promise<PrinterTrouble | undefined>
}>
