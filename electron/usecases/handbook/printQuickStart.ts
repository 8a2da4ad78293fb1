import type { Input, Output } from '../../../shared/contract/channels.ts'
import { quickStartOf } from '../../../shared/document/documents/quickStarts.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { OfficeContext } from '../context.ts'
import { giveOut } from '../printing/giveOut.ts'
import { noteInOffice } from '../printing/noteOutgoing.ts'

/** Gives the quick start of a role out. */
export function printQuickStart(
  context: OfficeContext,
  input: Input<'handbook.print'>,
): Promise<Result<Output<'handbook.print'>>> {
  return giveOut(context.services, input, () =>
    success({
      name: 'kratko-uputstvo',
      draw: (form) => context.services.renderOfOffice({ template: quickStartOf(input.role) }, form),
      ...noteInOffice(context, { act: 'handbook.print' }, { saved: 'handbook.saved', failed: 'handbook.notSaved' }),
    }),
  )
}
