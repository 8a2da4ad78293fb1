import { setImmediate as nextTurn } from 'node:timers/promises'
import { findOffice } from '../../../shared/domain/offices/offices.ts'
import { shortCodeOf } from '../../../shared/domain/proof/shortCode.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { OrderProof } from '../../db/tables/orderTable.ts'
import type { ActFacts } from '../../documents/measureAct.ts'
import type { EffectContext } from '../context.ts'
import type { SignatureKey } from '../../proof/signatureKey.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { ActPaper, ActProof, RenderedOrder } from '../services.ts'

/** An act on paper that proves itself: its bytes, and what is kept of its proofs. */
export type ProvenAct = RenderedOrder & Readonly<{ proof: OrderProof }>

/**
 * Draws an act as it is issued, outside any transaction, and proves it: fingerprint of its content, what each page says of itself
 * signed by the office and put into the code of that page, the file signed whole, and its own fingerprint last. Every act that is
 * issued goes this way; `own`: the certificate of a person under which the file is signed instead of the installation's. Error: document.refused.
 */
export async function drawProvenAct(
  { services, now, person }: EffectContext<'measureAct' | 'renderAct' | 'proof'>,
  paper: ActPaper,
  facts: ActFacts,
  own?: SignatureKey,
): Promise<Result<ProvenAct>> {
  const measured = await services.measureAct(paper, facts)
  if (!measured.ok) return measured
  const { statements, modules } = measured.value
  const office = findOffice(person.office)?.nominative.cnr ?? person.office
  const marks = services.proof.sealPages(statements)
  const drawn = await services.renderAct(paper, { modules, marks, signature: fieldFor(office, now, own) })
  if (!drawn.ok) return drawn
  const content = statements[0]?.content
  if (content === undefined || drawn.value.pages !== statements.length) throw new Error('drawn as it was not measured')
  // Other calls are heard before the file is signed.
  await nextTurn()
  const { bytes, sha256 } = await services.proof.signFile(drawn.value.bytes, office, own)
  if (fingerprintOf(bytes) !== sha256) throw new Error('fingerprint differs from the bytes')
  const pageCodes = marks.map(({ code }) => `${code.read}${code.digits ?? ''}`)
  return success({ bytes, pages: drawn.value.pages, sha256, proof: { code: shortCodeOf(content), pageCodes } })
}

function fieldFor(office: string, at: string, own: SignatureKey | undefined): ActProof['signature'] {
  return own === undefined ? { name: office, at } : { name: own.name, at, room: own.room }
}
