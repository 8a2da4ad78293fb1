import { createHash, createPrivateKey, type KeyObject } from 'node:crypto'
import type { Metadata, Root } from '@tufjs/models'
import { bytesOf } from '../../../commands/update/packMetadata.ts'
import { makeRoot } from '../../../commands/update/makeRoot.ts'
import { cardOf, signerOf } from '../../../commands/update/makerKeys.ts'

/** What a PKCS#8 key of Ed25519 begins with, before its 32 bytes. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Makers of updates whose keys everybody knows: for tests, and for the root that the repository holds. */
export const MAKERS = ['Ana', 'Boris', 'Vera', 'Goran'] as const
export type Maker = (typeof MAKERS)[number]

export function keyOf(maker: Maker): KeyObject {
  const seed = createHash('sha256').update(`naknada: a key of the tests, ${maker}`).digest()
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
}

type RootOptions = Readonly<{ version?: number; makers?: readonly Maker[]; signedBy?: readonly Maker[] }>

/** A root of three of them, signed by two. */
export function testRoot({
  version = 1,
  makers = ['Ana', 'Boris', 'Vera'],
  signedBy = ['Ana', 'Boris'],
}: RootOptions = {}): Metadata<Root> {
  const cards = makers.map((maker) => cardOf(keyOf(maker), `${maker} (proba)`))
  const root = makeRoot({ version, expires: '2036-12-31', makers: cards, isTest: true })
  for (const maker of signedBy) root.sign(signerOf(keyOf(maker)))
  return root
}

export function rootText(options: RootOptions = {}): string {
  return bytesOf(testRoot(options)).toString('utf8')
}
