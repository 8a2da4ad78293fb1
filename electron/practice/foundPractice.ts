import { randomBytes } from 'node:crypto'
import { PRACTICE_OFFICES, PRACTICE_PASSWORD, PRACTICE_PEOPLE } from '../../shared/domain/practice/practicePeople.ts'
import { personId } from '../../shared/domain/staff/account.ts'
import { ROLES } from '../../shared/domain/staff/roles.ts'
import { AttemptCounter } from '../session/attempts.ts'
import { writeInstallation } from '../session/setup.ts'
import type { KeyDerivation } from '../vault/kdf.ts'
import { zeroKeys } from '../vault/keys.ts'
import { coordinateOf, newShares } from '../vault/recoveryShares.ts'
import { newVault } from '../vault/vault.ts'

/**
 * Writes the office for practice into a folder: a vault of its own kind with new keys and a slot for each invented person, and
 * two empty databases. The shares of its recovery key are forgotten: there is nothing to recover. Throws StorageError.
 */
export async function foundPractice(folder: string, kdf: KeyDerivation, at: string): Promise<void> {
  const { ceremony, publicKey, shares } = await newShares()
  const recovery = { ceremony, at, publicKey: publicKey.toString('base64') }
  const vault = await newVault(PRACTICE_OFFICES, newPeople(), recovery, kdf, 'practice')
  const holders = shares.map((share, index) => ({
    coordinate: coordinateOf(share),
    holder: `Čuvar ${String(index + 1)}`,
  }))
  // Nobody has tried anything there; a count that is not there would bar everybody.
  new AttemptCounter(folder, () => 0).begin()
  try {
    writeInstallation(folder, { ...vault, shares: holders, given: new Set() }, at)
  } finally {
    zeroKeys(vault.keys)
  }
}

/** Everybody has the one password that the program shows, and is not asked for another. */
function newPeople() {
  return ROLES.map((role) => ({
    account: { id: personId.parse(randomBytes(8).toString('hex')), roles: [role], ...PRACTICE_PEOPLE[role] },
    password: PRACTICE_PASSWORD,
    isOwn: true,
  }))
}
