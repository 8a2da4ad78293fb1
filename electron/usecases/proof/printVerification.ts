import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, type Result } from '../../../shared/domain/result/result.ts'
import type { OfficeContext } from '../context.ts'
import { printOfOffice } from '../printing/printOfOffice.ts'

/** Prints what was verified last in this session. Errors: proof.nothingVerified, print.noPrinter, print.…, document.refused. */
export async function printVerification(
  context: OfficeContext,
  { printer }: Input<'proof.print'>,
): Promise<Result<Output<'proof.print'>>> {
  const { services, person } = context
  const last = services.documents.last()
  if (last === undefined) return failure('proof.nothingVerified')
  const { sha256, at, verified } = last
  const entry = { act: 'proof.printed', reason: `SHA-256 ${sha256}` }
  return printOfOffice(context, { printer, entry }, () =>
    services.renderVerification({
      ...{ person: person.displayName, office: person.office, sha256, found: verified },
      at: services.localMoment(at),
    }),
  )
}
