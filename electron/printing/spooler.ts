import type { PrinterTrouble } from '../../shared/contract/printBatch.ts'
import type { PrinterOffers, PrintWay } from '../../shared/contract/printers.ts'
import type { PrintKind, Sides } from '../../shared/domain/papers/printKind.ts'
import type { Result } from '../../shared/domain/result/result.ts'
import type { Printer, SpoolerJob } from '../usecases/printServices.ts'

/** How a document is printed: as what, and what an administrator has decided of it. What is not said the driver of the printer decides. */
export type Handling = Readonly<{ kind?: PrintKind; way?: PrintWay; sides?: Sides; tray?: string }>

/** Where paper comes from. */
export type Spooler = Readonly<{
  /** Whether `way` makes a difference: CUPS hands over what it is given. */
  choosesWay: boolean
  printers(): Promise<readonly Printer[]>
  /** What the driver of a printer lets be chosen; nothing where it does not tell. */
  offers(printer: string): Promise<PrinterOffers>
  /** Succeeds once the spooler has taken the job. Errors: print.noPrinter, print.failed, or what the system says (`print.…`). Pages are drawn if nothing else is said. */
  print(printer: string, bytes: Uint8Array, handling?: Handling): Promise<Result<true>>
  /** Hands bytes over that nothing is printed of before they are released; answers the name of the job. Errors: as for `print`. */
  hold(printer: string, bytes: Uint8Array, handling?: Handling): Promise<Result<string>>
  /** False where there is no such job that could still be printed. */
  release(job: string): Promise<boolean>
  cancel(job: string): Promise<void>
  /**
   * What the spooler knows of a printer's jobs; undefined where it does not answer. Of jobs that are `asked` about and that it has not, a
   * spooler that keeps none after its end says that they have left.
   */
  jobs(printer: string, asked: readonly string[]): Promise<readonly SpoolerJob[] | undefined>
  /** Why a printer stands still, as far as its driver tells the spooler; undefined where it does not. */
  trouble(printer: string): Promise<PrinterTrouble | undefined>
}>
