import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { OfficeContext } from '../context.ts'
import { giveOut, type OutgoingPaper } from '../printing/giveOut.ts'
import { noteInOffice } from '../printing/noteOutgoing.ts'

/** Gives out what was verified last in this session. Error: proof.nothingVerified. */
export function printVerification(
  context: OfficeContext,
  input: Input<'proof.print'>,
): Promise<Result<Output<'proof.print'>>> {
  return giveOut(context.services, input, () => recordOfLast(context))
}

function recordOfLast(context: OfficeContext): Result<OutgoingPaper> {
  const { services, person } = context
  const last = services.documents.last()
  if (last === undefined) return failure('proof.nothingVerified')
  const { sha256, at, verified } = last
  const verification = {
    ...{ person: person.displayName, office: person.office, sha256, found: verified },
    at: services.localMoment(at),
  }
  return success({
    name: 'zabiljeska-o-provjeri',
    draw: (form) => services.renderOfOffice({ template: 'verification-record', verification }, form),
    ...noteInOffice(
      context,
      { act: 'proof.printed', reason: `SHA-256 ${sha256}` },
      { saved: 'proof.saved', failed: 'proof.notSaved' },
    ),
  })
}
