import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import { listGenerations } from '../../electron/backup/backupPlace.ts'
import { proveCopy } from '../../electron/backup/proveCopy.ts'
import { killAtWork } from '../support/killedChild.ts'
import { keysOf, openBackupOffice, prepareBackupOffice, type BackupOffice } from '../support/office/backupOffice.ts'
import type { PreparedOffice } from '../support/office/preparedOffice.ts'
import { rounds } from '../support/rounds.ts'
import { openTestOffice, signIn } from '../support/office/testOffice.ts'
import { signedBy } from '../support/office/signing.ts'

const ROUNDS = rounds(6, 50)
const CHILD = new URL('../support/office/copyingChild.ts', import.meta.url).pathname

let prepared: PreparedOffice<CaseId>
let office: BackupOffice

beforeAll(async () => {
  prepared = await prepareBackupOffice()
  office = openBackupOffice(prepared)
  await office.copy()
  await office.application.close()
})
afterAll(async () => {
  await office.close()
  prepared.remove()
})

test(
  `killed in a copy in ${String(ROUNDS)} rounds, every copy that has its name is whole, and nothing else is left after the next`,
  async () => {
    const { office: officeKey, case: caseKey } = await keysOf(office, 'prosecutor')
    if (caseKey === undefined) throw new Error('no case key')
    for (let round = 0; round < ROUNDS; round += 1) {
      const [, ...acknowledged] = await killAtWork(CHILD, [office.folder], 20 + (round % 6) * 70)
      const names = listGenerations(office.root)
      expect(names).toEqual(expect.arrayContaining(acknowledged.slice(-1)))
      for (const name of names) {
        const { installation, keys } = office.manifestOf(name)
        proveCopy(
          { root: office.root, name, installation, signing: signedBy(keys) },
          { office: officeKey, case: caseKey },
          () => undefined,
        )
      }
    }
    const after = openTestOffice({ folder: office.folder, keepFolder: true })
    await signIn(after, 'administrator')
    after.clock.now = new Date(after.clock.now.getTime() + 40 * 86_400_000)
    await after.ask('backup.make', {})
    await after.close()
    expect(office.generations().filter((name) => name.endsWith('.part'))).toEqual([])
  },
  60_000 + ROUNDS * 20_000,
)
