import type { Output } from '../../../shared/contract/channels.ts'
import type { Act, Aftermath } from '../../../shared/domain/claim/acts.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { EffectContext } from '../context.ts'
import { fingerprintOf } from './fingerprint.ts'

type Leaving = Readonly<{ caseId: string; about: Bilingual; name: string; bytes: Uint8Array; reason: string }>

/**
 * Writes the pages or the data of an act to where the person says: before it the journal tells why, and after it by the fingerprint
 * whether they left. Errors: those of writing.
 */
export async function exportNoted(
  context: EffectContext<'choosePlace' | 'writeFile'>,
  { caseId, about, name, bytes, reason }: Leaving,
): Promise<Result<Output<'order.export'>>> {
  const place = await context.services.choosePlace(name)
  if (place === undefined) return success({ outcome: 'cancelled' })
  const note = (act: Act | Aftermath, told: string) =>
    context.commit((command) => {
      command.record({ act, caseId, about, reason: told })
      return success(true)
    })
  note('caseFile.exportPaper', reason)
  const written = await context.services.writeFile(place, bytes)
  note(written.ok ? 'caseFile.paperExported' : 'caseFile.paperNotExported', `SHA-256 ${fingerprintOf(bytes)}`)
  return written.ok ? success({ outcome: 'exported' }) : written
}
