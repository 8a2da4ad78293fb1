import type { Input, Output } from '../../../shared/contract/channels.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { OfficeContext } from '../context.ts'

/**
 * Verifies a file that somebody has brought by the public keys of the office: it is neither kept nor changed, and no case file is
 * looked into. Errors: proof.notPdf, proof.unreadable.
 */
export async function verifyFile(
  { services, given }: OfficeContext,
  _input: Input<'proof.verifyFile'>,
): Promise<Result<Output<'proof.verifyFile'>>> {
  const chosen = given ?? (await services.chooseFile())
  if (chosen === undefined) return success({})
  const { name, ...file } = chosen
  const verified = await services.documents.verify(file)
  if (!verified.ok) return verified
  const { faults, statements, ...report } = verified.value
  const shown = {
    ...report,
    faults: [...faults],
    statements: statements.map(({ sums, ...one }) => ({ ...one, sums: [...sums] })),
  }
  return success({ report: shown, ...(name === undefined ? {} : { name }) })
}
