import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { PageStatement } from '../../../shared/domain/proof/pageStatement.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { OfficeContext } from '../context.ts'

/**
 * Verifies what somebody has brought by the public keys of the office: the file is neither kept nor changed, and no case file is
 * looked into. Errors: proof.notDocument, proof.unreadable, proof.tooLarge, proof.tookTooLong.
 */
export async function verifyFile(
  { services, given, now }: OfficeContext,
  _input: Input<'proof.verifyFile'>,
): Promise<Result<Output<'proof.verifyFile'>>> {
  const chosen = given ?? (await services.chooseFile())
  if (chosen === undefined) return success({})
  const { name, ...file } = chosen
  const checked = await services.documents.verify(file, now)
  if (!checked.ok) return checked
  const named = name === undefined ? {} : { name }
  const verified = checked.value
  if (verified.kind === 'paper') return success({ ...named, paper: shown(verified.paper) })
  return success({ ...named, report: shown(verified.report) })
}

/** The same report as the contract has it, with lists of its own. */
function shown<Report extends Readonly<{ faults: readonly object[]; statements: readonly PageStatement[] }>>(
  report: Report,
) {
  const { faults, statements, ...others } = report
  return {
    ...others,
    faults: [...faults] as Report['faults'][number][],
    statements: statements.map(({ sums, ...one }) => ({ ...one, sums: [...sums] })),
  }
}
