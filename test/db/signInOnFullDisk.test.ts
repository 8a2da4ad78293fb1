import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { verifyJournals } from '../support/office/journals.ts'
import { PEOPLE } from '../support/office/people.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { accountOf, openTestOffice, signIn } from '../support/office/testOffice.ts'
import { leaveRoom, withSmallDisk, setDiskSize } from '../support/smallDisk.ts'

/** Free pages of 4,096 bytes: 0 to 40 kB and one beyond. */
const ROOM = [0, 1, 2, 3, 5, 8, 10, 14, 30]

test('with no room on the disk people still sign in to read, and answer, state and journal agree', async (context) => {
  const done = await withSmallDisk(async (folder) => {
    setDiskSize(folder, 8)
    const first = openOfficeAtWork({ folder, keepFolder: true })
    const target = await importCase01(first)
    await signIn(first, 'auditor')
    await first.close()
    let unwritten = 0
    for (const pages of ROOM) {
      const office = openTestOffice({ folder, keepFolder: true })
      leaveRoom(folder, pages)
      const { id } = await accountOf(office, 'prosecutor')
      const state = await office.ask('session.signIn', { person: id, password: PEOPLE.prosecutor.own })
      expect([pages, state.stage]).toEqual([pages, 'signedIn'])
      const { rows } = await office.ask('caseFile.list', { sort: 'mark', custody: 'any' })
      expect(rows.length).toBe(1)
      if (state.readOnly !== undefined) {
        unwritten += 1
        expect(state).toMatchObject({ readOnly: 'storage.full', notices: [{ code: 'notWritten' }] })
        const evidence = { id: `e${String(pages)}`, kind: 'other' as const, title: { cnr: 'dokaz', en: 'x' } }
        expect(await office.refused('evidence.save', { ...target, evidence })).toEqual({ code: 'storage.full' })
      }
      rmSync(join(folder, 'ballast'))
      // With room again the first act of a person writes the sign-in too.
      await office.ask('draft.save', { key: `${target.caseId}/claim/c1`, text: 'započeto' })
      expect(await office.ask('session.state', {})).toMatchObject({ notices: [] })
      await office.close()
    }
    expect(unwritten).toBeGreaterThan(3)
    const auditor = openTestOffice({ folder, keepFolder: true })
    await signIn(auditor, 'auditor')
    const entries = await auditor.ask('audit.list', { journal: 'office' })
    const arrivals = entries.filter(({ act, person }) => act === 'session.signedIn' && person === 'Ljiljana Šofranac')
    expect(arrivals.length).toBeGreaterThanOrEqual(ROOM.length)
    expect((await verifyJournals(auditor)).office.intact).toBe(true)
    await auditor.close()
    return true
  })
  if (done === undefined) context.skip('mounting a small disk needs root')
})
