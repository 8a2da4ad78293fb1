import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { Services } from '../services.ts'

/** Whether this machine has a printer of that name now. Error: print.noPrinter. */
export async function checkPrinter(services: Pick<Services, 'printers'>, printer: string): Promise<Result<true>> {
  const printers = await services.printers()
  return printers.some(({ name }) => name === printer) ? success(true) : failure('print.noPrinter', 'printer')
}
