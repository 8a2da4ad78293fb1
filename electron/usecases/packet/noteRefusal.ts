import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { EffectContext } from '../context.ts'

type Refused = Extract<Result<never>, { ok: false }>

/** A refusal and its entry in the journal; `packet`: by what the journal calls it. */
export function noteRefusal(context: EffectContext<'packets'>, refused: Refused, packet: string): Result<never> {
  const { code } = refused.error
  const noted = context.commit((command) => {
    command.record({ act: 'caseFile.packetRefused', about: { cnr: '–', en: '–' }, reason: `${packet} · ${code}` })
    return success(true)
  })
  return noted.ok ? refused : noted
}
