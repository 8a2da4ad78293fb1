import type { Input, Output } from '../../../shared/contract/channels.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { OfficeContext } from '../context.ts'
import { giveOut } from '../printing/giveOut.ts'
import { noteInOffice } from '../printing/noteOutgoing.ts'

/** Gives out who may do what in the program. */
export function printRights(
  context: OfficeContext,
  input: Input<'rights.print'>,
): Promise<Result<Output<'rights.print'>>> {
  const rights = { roles: input.roles, day: context.today }
  return giveOut(context.services, input, () =>
    success({
      name: 'tabela-prava',
      draw: (form) => context.services.renderOfOffice({ template: 'rights-table', rights }, form),
      ...noteInOffice(context, { act: 'rights.print' }, { saved: 'rights.saved', failed: 'rights.notSaved' }),
    }),
  )
}
