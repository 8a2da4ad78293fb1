import { signedTextOf, type PageStatement, type SignedStatement } from '../../shared/domain/proof/pageStatement.ts'
import { verifierOf } from '../vault/keyPairs.ts'
import { signerOf } from '../vault/signer.ts'

/** What every page says of itself, signed by the key `seal` of the office. */
export function sealStatements(statements: readonly PageStatement[], seal: Buffer): readonly SignedStatement[] {
  const signer = signerOf(seal)
  return statements.map((statement) => ({ statement, signature: signer.sign(bytesOf(statement)).toString('hex') }))
}

/** Whether an office has signed what a page says of itself. */
export function isSealedBy(officeKey: Buffer, { statement, signature }: SignedStatement): boolean {
  return verifierOf(officeKey).verify(bytesOf(statement), Buffer.from(signature, 'hex'))
}

function bytesOf(statement: PageStatement): Buffer {
  return Buffer.from(signedTextOf(statement), 'utf8')
}
