import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { killAtWork } from '../support/killedChild.ts'
import { verifyJournals } from '../support/office/journals.ts'
import { listTablesWithOtherCipher } from '../support/office/otherCipher.ts'
import { prepareOffice, type PreparedOffice } from '../support/office/preparedOffice.ts'
import { caseKeysOf, withRawCases } from '../support/office/rawDatabase.ts'
import {
  addDrafts,
  countOpened,
  endChange,
  fillWithSealedTexts,
  isChanging,
  readSealedTexts,
  SEALED_TEXTS,
  wrapAll,
  type Sealed,
} from '../support/office/rotation.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { rounds } from '../support/rounds.ts'
import { present } from '../support/trainingCase.ts'

const ROUNDS = rounds(5, 50)
const CHILD = new URL('../support/office/rotatingChild.ts', import.meta.url).pathname

let prepared: PreparedOffice<Sealed>
let office: TestOffice
beforeAll(async () => {
  prepared = await prepareOffice(fillWithSealedTexts)
  office = prepared.open()
  await addDrafts(office, 400)
}, 60_000)
afterAll(async () => {
  await office.close()
  prepared.remove()
})

function opens(file: 'office.db' | 'cases.db', key: Buffer): boolean {
  try {
    return listTablesWithOtherCipher(join(office.folder, file), key).length > 0
  } catch {
    return false
  }
}

const openedBy = (key: Buffer) => withRawCases(office.folder, (db) => countOpened(db, key))

test(
  `killed in a change of the keys in ${String(ROUNDS)} rounds, nothing is lost, the next session goes on, and the former keys open nothing`,
  async () => {
    const held = await openedBy(present((await caseKeysOf(office.folder, 'judge')).identity))
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = await caseKeysOf(office.folder, 'judge')
      await office.application.close()
      await killAtWork(CHILD, [office.folder], 10 + (round % 10) * 190)
      // Whoever was away while the keys were changed goes on with it.
      await signIn(office, 'prosecutor')
      await wrapAll(office)
      if (isChanging(office.folder)) await endChange(office)
      expect(await readSealedTexts(office, prepared.value)).toEqual(SEALED_TEXTS)
      await office.ask('session.lock', {})
      await signIn(office, 'judge')
      await office.ask('session.lock', {})
      await signIn(office, 'auditor')
      const { office: ofOffice, cases } = await verifyJournals(office)
      expect([ofOffice.intact, cases.intact]).toEqual([true, true])
      await office.ask('session.lock', {})
      const after = await caseKeysOf(office.folder, 'judge')
      expect(await openedBy(present(after.identity))).toEqual(held)
      if (after.case.equals(before.case)) continue
      expect([opens('office.db', before.office), opens('cases.db', before.case)]).toEqual([false, false])
      expect([opens('office.db', after.office), opens('cases.db', after.case)]).toEqual([true, true])
      const former = Object.values(await openedBy(present(before.identity)))
      expect(former.every((count) => count === 0)).toBe(true)
    }
  },
  60_000 + ROUNDS * 20_000,
)
