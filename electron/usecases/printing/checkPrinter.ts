import type { PrintKind } from '../../../shared/domain/papers/printKind.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { Printer, PrintServices } from '../printServices.ts'

type Printers = Readonly<{ printers(): Promise<readonly Printer[]> }>

/** Whether this machine has a printer of that name now. Error: print.noPrinter. */
export async function findPrinter({ printers }: Printers, printer: string): Promise<Result<true>> {
  const isThere = (await printers()).some(({ name }) => name === printer)
  return isThere ? success(true) : failure('print.noPrinter', 'printer')
}

/** Whether it has, and that printer prints all of these. Errors: print.noPrinter, print.notAllowed. */
export async function checkPrinter(
  { printers }: Pick<PrintServices, 'printers'>,
  printer: string,
  kinds: readonly PrintKind[] = ['paper'],
): Promise<Result<true>> {
  const found = (await printers()).find(({ name }) => name === printer)
  if (found === undefined) return failure('print.noPrinter', 'printer')
  const isAllowed = kinds.every((kind) => found.prints.includes(kind))
  return isAllowed ? success(true) : failure('print.notAllowed', 'printer')
}
