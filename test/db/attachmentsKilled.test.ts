import { expect, test } from 'vitest'
import { killAtWork } from '../support/killedChild.ts'
import { prepareOffice } from '../support/office/preparedOffice.ts'
import { readAll, storedNames } from '../support/office/attachments.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { openTestOffice, signIn } from '../support/office/testOffice.ts'
import { rounds } from '../support/rounds.ts'

const ROUNDS = rounds(6, 50)

/** The fingerprints that a child acknowledged before it was killed. */
function attachAndKill(folder: string, caseId: string, afterMilliseconds: number): Promise<readonly string[]> {
  return killAtWork('test/support/office/attachingChild.ts', [folder, caseId], afterMilliseconds)
}

test(
  `${String(ROUNDS)} rounds of sudden death lose no attached file that was acknowledged, and leave none that is not entered`,
  { timeout: ROUNDS * 30_000 },
  async () => {
    const prepared = await prepareOffice(importCase01)
    const { caseId } = prepared.value
    const begun = prepared.open({ keepFolder: true })
    await begun.close()
    const known: string[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      known.push(...(await attachAndKill(begun.folder, caseId, 5 + ((round * 37) % 90))))
      const office = openTestOffice({ folder: begun.folder, keepFolder: true })
      office.clock.now = new Date(begun.clock.now)
      await signIn(office, 'prosecutor')
      const { attachments } = await office.ask('caseFile.open', { caseId })
      expect(attachments.map(({ sha256 }) => sha256)).toEqual(expect.arrayContaining(known))
      expect(storedNames(office).toSorted()).toEqual(attachments.map(({ file }) => file).toSorted())
      for (const { evidence, file, size } of attachments.slice(-3)) {
        expect((await readAll(office, { caseId, evidence, file })).length).toBe(size)
      }
      await office.close()
    }
    expect(known.length).toBeGreaterThanOrEqual(ROUNDS)
    prepared.remove()
  },
)
