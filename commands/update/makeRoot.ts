import { Metadata, Root } from '@tufjs/models'
import { SIGNATURES_NEEDED, TEST_ROOT } from '../../electron/update/updateKeys.ts'
import { keyOfCard, type MakerCard } from './makerKeys.ts'

/** The specification of The Update Framework that everything is made by. */
export const SPEC_VERSION = '1.0.31'
const ROLES = ['root', 'targets', 'snapshot', 'timestamp'] as const

type RootParts = Readonly<{ version: number; expires: string; makers: readonly MakerCard[]; isTest?: boolean }>

/** A root that nobody has signed yet: whose keys count, and that two of them are needed for everything. */
export function makeRoot({ version, expires, makers, isTest = false }: RootParts): Metadata<Root> {
  const keys = makers.map(keyOfCard)
  const role = { keyids: keys.map(({ keyID }) => keyID), threshold: SIGNATURES_NEEDED }
  return new Metadata(
    Root.fromJSON({
      spec_version: SPEC_VERSION,
      version,
      expires: endOf(expires),
      keys: Object.fromEntries(keys.map((key) => [key.keyID, key.toJSON()])),
      roles: Object.fromEntries(ROLES.map((name) => [name, role])),
      consistent_snapshot: false,
      ...(isTest ? { [TEST_ROOT]: true } : {}),
    }),
  )
}

/** The end of a day as metadata tell it. */
export function endOf(day: string): string {
  return `${day}T23:59:59Z`
}
