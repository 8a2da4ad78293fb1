import { createHash } from 'node:crypto'
import { identityOfCard, officeCard, signedTextOf, type OfficeCard } from '../../shared/domain/packet/officeCard.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { isWholeHistory } from './keyHistory.ts'
import { verifierOf } from './keyPairs.ts'
import { signerOf } from './signer.ts'
import type { VaultDocument } from './vaultDocument.ts'
import { parseJson } from '../../shared/text/parseJson.ts'

/** The card of this installation, signed anew, and cards of others as they are read. */
export type OfficeCards = Readonly<{
  own(): OfficeCard
  /** Errors: card.shape, card.signature. */
  read(text: string): Result<OfficeCard>
  /** SHA-256 of what the words of a card stand for, as hexadecimal digits. */
  fingerprintOf(card: OfficeCard): string
  /** Whether an office vouches for its keys on a card by the ones it had: signed changes lead from these to those. */
  vouchesFor(card: OfficeCard, former: OfficeCard): boolean
}>

/** `seal`: the key by which the own card is signed; `vault`: whose it is and which keys count. */
export function createOfficeCards(seal: Buffer, vault: () => VaultDocument): OfficeCards {
  return {
    own() {
      const { id, kind, offices, publicKeys: keys, changes } = vault()
      const unsigned: OfficeCard = {
        format: 'naknada-card',
        version: 1,
        ...(kind === 'practice' ? { practice: true } : {}),
        installation: id,
        offices,
        keys,
        changes: changes.map(({ endedAt: _endedAt, ...statement }) => statement),
        signature: '',
      }
      const signature = signerOf(seal).sign(Buffer.from(signedTextOf(unsigned), 'utf8'))
      return { ...unsigned, signature: signature.toString('base64') }
    },
    read: readOfficeCard,
    fingerprintOf: (card) => createHash('sha256').update(identityOfCard(card)).digest('hex'),
    vouchesFor: ({ installation, changes }, former) =>
      installation === former.installation && changes.some(({ from }) => from.seal === former.keys.seal),
  }
}

/** Reads a card that its own key has signed, with a whole history of keys. Errors: card.shape, card.signature. */
export function readOfficeCard(text: string): Result<OfficeCard> {
  const found = officeCard.safeParse(parseJson(text))
  if (!found.success) return failure('card.shape')
  const { installation: id, keys: publicKeys, changes, signature } = found.data
  const isSigned = verifierOf(Buffer.from(publicKeys.seal, 'base64')).verify(
    Buffer.from(signedTextOf(found.data), 'utf8'),
    Buffer.from(signature, 'base64'),
  )
  return isSigned && isWholeHistory({ id, publicKeys, changes }) ? success(found.data) : failure('card.signature')
}
