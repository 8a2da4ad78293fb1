import { randomBytes } from 'node:crypto'
import { measureDocument, renderDocument, type RenderRequest } from '../../../electron/documents/renderDocument.ts'
import { createProofSigner } from '../../../electron/proof/proofSigner.ts'
import type { SignatureKey } from '../../../electron/proof/signatureKey.ts'
import { factsOfOrder } from '../../../electron/usecases/order/orderFacts.ts'
import { publicKeyOf } from '../../../electron/vault/keyPairs.ts'
import type { DocumentLanguage } from '../../../shared/document/content/content.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { readTrainingCase } from '../trainingCase.ts'

/** An office that signs: the seed of its key, and the public half. */
export function newOffice() {
  const seal = randomBytes(32)
  return { seal, key: { publicKey: publicKeyOf(seal, 'ed25519') } }
}

type Wanted = Readonly<{
  seal: Buffer
  caseFile?: CaseFile
  number?: string
  issued?: string
  language?: DocumentLanguage
  watermark?: string
  office?: string
  /** Under whose certificate the file is signed, where it is not the installation's. */
  own?: SignatureKey
  /** Another act than the order itself. */
  act?: Pick<RenderRequest, 'template' | 'corrections' | 'correction' | 'ruling'>
}>

/** The bytes of an order, or of another act, as it is issued, drawn and signed as the program does. */
export async function drawProvenOrder({
  seal,
  caseFile = readTrainingCase('case-01'),
  number = 'VSPG-IPZ-2026-KR4-0007',
  issued = '2026-11-24',
  language = 'bilingual',
  watermark,
  office = 'Viši sud u Podgorici',
  own,
  act = { template: 'compensation-order' },
}: Wanted) {
  const claimId = caseFile.claims[0]?.claim.id ?? ''
  const order = { number, issued }
  const request = { ...act, caseFile, claimId, language, date: issued, order, watermark }
  const { statements, modules } = measureDocument(request, factsOfOrder(caseFile, claimId, order))
  const signer = createProofSigner(seal)
  const marks = signer.sealPages(statements)
  const at = `${issued}T10:11:12.000Z`
  const signature = own === undefined ? { name: office, at } : { name: own.name, at, room: own.room }
  const drawn = await renderDocument({ ...request, proof: { modules, marks, signature } })
  return { bytes: Buffer.from((await signer.signFile(drawn.bytes, office, own)).bytes), statements, pages: drawn.pages }
}
