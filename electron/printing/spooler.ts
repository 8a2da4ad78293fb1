import type { Printer } from '../usecases/services.ts'

/** Where paper comes from. */
export type Spooler = Readonly<{
  printers(): Promise<readonly Printer[]>
  /** True once the spooler has taken the job. */
  print(printer: string, bytes: Uint8Array): Promise<boolean>
}>
