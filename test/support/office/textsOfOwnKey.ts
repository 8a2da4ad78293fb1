import { join } from 'node:path'
import { closeDatabase, openDatabase } from '../../../electron/db/connection.ts'
import { openShared } from '../../../electron/vault/identityCipher.ts'
import { zeroKeys } from '../../../electron/vault/keys.ts'
import { ownKeyOf } from '../../../electron/vault/ownKey.ts'
import { unlock } from '../../../electron/vault/vault.ts'
import { readVault } from '../../../electron/vault/vaultFile.ts'
import { present } from '../trainingCase.ts'
import { USUAL_DERIVATION } from './keyDerivations.ts'
import type { Name, ScheduleOffice } from './scheduleOffice.ts'

/** Every text of papers that opens with the keys of somebody's own slot, past the program. */
export async function textsOfOwnKey(office: ScheduleOffice, name: Name): Promise<readonly string[]> {
  await office.ask('session.lock', {})
  const vault = readVault(office.folder)
  if (vault.kind !== 'present') throw new Error('no vault')
  const unlocking = await unlock(vault.document, office.idOf(name), office.passwordOf(name), USUAL_DERIVATION)
  if (unlocking.kind !== 'opened' || unlocking.keys.case === undefined) throw new Error('slot does not open')
  const { keys } = unlocking
  const db = openDatabase(join(office.folder, 'cases.db'), present(keys.case))
  const sealed = db
    .prepare(
      `SELECT 'paper|' || id || '|' || content AS place, paper_share.wrapped_key AS wrappedKey, ciphertext FROM paper
        JOIN paper_share USING (paper_key) WHERE part = 'paper'
      UNION ALL SELECT 'paperFile|' || id || '|' || variant || '|' || sha256, paper_share.wrapped_key, paper_file.ciphertext
        FROM paper JOIN paper_file USING (paper_key) JOIN paper_share ON paper_share.paper_key = paper.paper_key
        AND part = 'file ' || variant`,
    )
    .all<{ place: string; wrappedKey: Uint8Array<ArrayBuffer>; ciphertext: Uint8Array<ArrayBuffer> }>()
  const key = ownKeyOf(present(keys.own))
  const texts = sealed.map(({ place, ...text }) => openShared(key, place, text))
  closeDatabase(db)
  zeroKeys(keys)
  return texts.filter((text) => text !== undefined)
}
