import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { prepareOffice } from '../support/office/preparedOffice.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { attach, CUSTODY, readAll, someBytes, storedNames } from '../support/office/attachments.ts'
import { openTestOffice, signIn } from '../support/office/testOffice.ts'
import { setDiskSize, withSmallDisk } from '../support/smallDisk.ts'

test('a disk that fills in the middle of a file leaves all as it was, and says so', async (context) => {
  const prepared = await prepareOffice(importCase01)
  const { caseId } = prepared.value
  const elsewhere = mkdtempSync(join(tmpdir(), 'naknada-from-'))
  const small = join(elsewhere, 'mala.pdf')
  const large = join(elsewhere, 'velika.pdf')
  writeFileSync(small, someBytes(300_000))
  writeFileSync(large, someBytes(30_000_000))
  const ran = await withSmallDisk(async (disk) => {
    setDiskSize(disk, 20)
    const source = prepared.open({ keepFolder: true })
    await source.close()
    cpSync(source.folder, disk, { recursive: true })
    const office = openTestOffice({ folder: disk, keepFolder: true })
    office.clock.now = new Date(source.clock.now)
    await signIn(office, 'prosecutor')
    const { file } = await attach(office, caseId, 'e1', small)
    // That it is read is an entry too, once.
    await office.ask('journal.list', { caseId })
    const before = { names: storedNames(office), journal: await office.ask('journal.list', { caseId }) }
    office.dialog.open = large
    expect(await office.refused('attachment.attach', { caseId, evidence: 'e1', custody: CUSTODY })).toEqual({
      code: 'storage.full',
    })
    expect({ names: storedNames(office), journal: await office.ask('journal.list', { caseId }) }).toEqual(before)
    expect((await readAll(office, { caseId, evidence: 'e1', file })).length).toBe(300_000)
    setDiskSize(disk, 80)
    expect((await attach(office, caseId, 'e1', large)).size).toBe(30_000_000)
    await office.close()
    return true
  })
  prepared.remove()
  rmSync(elsewhere, { recursive: true })
  if (ran === undefined) context.skip('no small disk may be made here')
})
