import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { Result } from '../../../shared/domain/result/result.ts'
import type { OfficeContext } from '../context.ts'
import { printOfOffice } from '../printing/printOfOffice.ts'

/** Prints who may do what in the program. Errors: print.noPrinter, print.…, document.refused. */
export function printRights(
  context: OfficeContext,
  { roles, printer }: Input<'rights.print'>,
): Promise<Result<Output<'rights.print'>>> {
  const entry = { act: 'rights.print' } as const
  return printOfOffice(context, { printer, entry }, () => context.services.renderRights({ roles, day: context.today }))
}
