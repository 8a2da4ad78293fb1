import type { Printer, SpoolerJob } from '../usecases/services.ts'

/** Where paper comes from. */
export type Spooler = Readonly<{
  printers(): Promise<readonly Printer[]>
  /** True once the spooler has taken the job. */
  print(printer: string, bytes: Uint8Array): Promise<boolean>
  /** Hands bytes over that nothing is printed of before they are released: the name of the job, or undefined where it was not taken. */
  hold(printer: string, bytes: Uint8Array): Promise<string | undefined>
  /** False where there is no such job that could still be printed. */
  release(job: string): Promise<boolean>
  cancel(job: string): Promise<void>
  /** What the spooler knows of a printer's jobs; undefined where it does not answer. */
  jobs(printer: string): Promise<readonly SpoolerJob[] | undefined>
}>
