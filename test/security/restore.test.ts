import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RestoreAuthority } from '../../shared/contract/restore.ts'
import type { CaseId } from '../../shared/contract/ids.ts'
import { journalExport } from '../../electron/audit/journalExport.ts'
import { verifyExport } from '../../electron/audit/verifyExport.ts'
import { explainReport } from '../../commands/verify/explainReport.ts'
import { KEY_READING } from '../../electron/vault/keyHistory.ts'
import { readVault } from '../../electron/vault/vaultFile.ts'
import { readAll, sha256Of, storedNames } from '../support/office/attachments.ts'
import { openBackupOffice, prepareBackupOffice, type BackupOffice } from '../support/office/backupOffice.ts'
import { flipBit, flipFarBit } from '../support/office/damage.ts'
import { verifyJournals } from '../support/office/journals.ts'
import { sharesAtWork } from '../support/office/officeAtWork.ts'
import { PEOPLE } from '../support/office/people.ts'
import type { PreparedOffice } from '../support/office/preparedOffice.ts'
import { carryOut, chooseNewest, lookAtNewest, saveOnce, twoPeople } from '../support/office/restoring.ts'
import { leaveRoom, mountSmallDisk } from '../support/smallDisk.ts'
import { openTestOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'

let prepared: PreparedOffice<CaseId>
/** The office after a copy; each test has its own. */
let office: BackupOffice
let copy: string

beforeAll(async () => {
  prepared = await prepareBackupOffice()
})
afterAll(() => {
  prepared.remove()
})
beforeEach(async () => {
  office = openBackupOffice(prepared)
  await signIn(office, 'prosecutor')
  copy = await office.copy()
})
afterEach(() => office.close())

/** The attached file of the case file is what came in. */
async function expectAttached(one: TestOffice) {
  const { attachments } = await one.ask('caseFile.open', { caseId: office.caseId })
  const [{ evidence, file, sha256 } = { evidence: '', file: '', sha256: '' }] = attachments
  expect(sha256Of(await readAll(one, { caseId: office.caseId, evidence, file }))).toBe(sha256)
}

describe('two people', () => {
  test('look first and change nothing; then the files go back, the journals go on in a marked epoch, and what was there is kept', async () => {
    await saveOnce(office, office.caseId)
    await saveOnce(office, office.caseId)
    const slots = slotsIn(office.folder)
    const look = await lookAtNewest(office, office.place)
    expect(look).toMatchObject({ office: 'whole', cases: 'whole', restoresOffice: false, restoresCases: true })
    expect(look).toMatchObject({ restoresVault: false, attachments: { fetched: 0, away: 0, lost: 0 } })
    const number = expect.any(Number) as number
    expect(look.missing).toEqual({ cases: { from: number, to: number, files: 1 } })
    expect(look.missing.cases?.to).toBeGreaterThan(look.missing.cases?.from ?? 0)
    expect(readdirSync(office.folder)).not.toContain('kept')
    const { done } = await carryOut(office)
    expect(done?.look).toEqual(look)
    expect(readdirSync(join(office.folder, 'kept', done?.kept ?? '')).sort()).toEqual(
      expect.arrayContaining(['cases.db', 'cases.head', 'office.db', 'office.head']),
    )
    expect((await office.ask('restore.cancel', {})).stage).toBe('locked')
    expect(slotsIn(office.folder)).toEqual(slots)
    await signIn(office, 'administrator')
    expect((await office.ask('session.state', {})).notices).toEqual([])
    const entries = await office.ask('audit.list', { journal: 'office' })
    const restored = entries.find(({ act }) => act === 'backup.restored')
    expect(restored).toMatchObject({ person: PEOPLE.administrator.displayName })
    const { from, to } = look.missing.cases ?? { from: 0, to: 0 }
    expect(restored?.reason).toBe(`${copy} · cases.db −${String(from)}–${String(to)}`)
    expect(entries.find(({ act }) => act === 'backup.restoreConfirmed')).toMatchObject({
      person: PEOPLE.prosecutor.displayName,
    })
    await saveOnce(office, office.caseId)
    await signIn(office, 'administrator')
    expect(await verifyJournals(office)).toMatchObject({ office: { intact: true }, cases: { intact: true } })
    const ofCases = await office.ask('audit.list', { journal: 'cases' })
    expect(ofCases.filter(({ act }) => act === 'backup.restored')).toHaveLength(1)
    office.dialog.save = join(office.place, 'journal.json')
    await office.ask('audit.export', { reason: 'revizija' })
    const exported = journalExport.parse(JSON.parse(readFileSync(office.dialog.save, 'utf8')))
    const report = verifyExport(exported, KEY_READING)
    expect(report).toMatchObject({
      intact: true,
      restores: [
        { journal: 'office', epoch: 2 },
        { journal: 'cases', epoch: 2, number: from },
      ],
    })
    expect(explainReport(exported, report).filter((line) => line.includes('rezervne kopije'))).toHaveLength(2)
  })

  test('are one who manages copies and one who works on cases, with their own passwords', async () => {
    await chooseNewest(office, office.place)
    const refused = async (by: unknown) => office.refused('restore.look', { by })
    expect((await refused(await twoPeople(office, ['administrator', 'administrator']))).code).toBe('restore.samePerson')
    expect((await refused(await twoPeople(office, ['judge', 'prosecutor']))).code).toBe('restore.oneOfEach')
    expect((await refused(await twoPeople(office, ['administrator', 'auditor']))).code).toBe('restore.oneOfEach')
    const typed = await twoPeople(office)
    if (typed.kind !== 'people') throw new Error('people')
    const [first, second] = typed.people
    const wrong = { kind: 'people', people: [first, { ...second, password: 'pogrešna lozinka' }] }
    expect(await refused(wrong)).toMatchObject({ code: 'password.wrong', field: 'people.1.password' })
    expect((await refused(typed)).code).toBe('signIn.wait')
    expect((await office.refused('restore.start', {})).code).toBe('restore.notChosen')
  })

  test('cannot bring back a copy that is damaged, of another installation, or of a newer program; nothing is changed', async () => {
    const before = readFileSync(join(office.folder, 'office.head'))
    flipBit(join(office.root, copy, 'cases.db'), 9_000)
    await lookAtNewest(office, office.place)
    expect((await carryOut(office)).failed).toEqual({ code: 'backup.partDamaged', file: 'cases.db' })
    expect((await office.ask('restore.cancel', {})).stage).toBe('locked')
    expect(readdirSync(office.folder)).not.toContain('restoring')
    expect(readFileSync(join(office.folder, 'office.head')).length).toBe(before.length)
    writeFileSync(join(office.root, copy, 'manifest.json'), JSON.stringify({ format: 'naknada-backup', version: 2 }))
    expect((await office.ask('restore.find', { where: 'asked' })).copies).toMatchObject([
      { name: copy, fault: 'backup.newer' },
    ])
    expect((await office.refused('restore.choose', { name: copy })).code).toBe('backup.newer')
    cpSync(office.root, join(office.place, `naknada-${'0'.repeat(32)}`), { recursive: true })
    rmSync(office.root, { recursive: true })
    expect((await office.refused('restore.find', { where: 'asked' })).code).toBe('backup.foreign')
    office.dialog.open = office.folder
    expect((await office.refused('restore.find', { where: 'asked' })).code).toBe('restore.noCopies')
  })
})

test('a stick that was pulled, a full disk and data of a newer program are named, and nothing is changed', async () => {
  await lookAtNewest(office, office.place)
  renameSync(office.place, `${office.place}.away`)
  expect((await carryOut(office)).failed).toEqual({ code: 'backup.gone', file: '' })
  await office.ask('restore.cancel', {})
  renameSync(`${office.place}.away`, office.place)
  const disk = mountSmallDisk('size=8m')
  if (disk !== undefined) {
    const machine = openTestOffice({ folder: disk.folder, keepFolder: true })
    const { people } = await chooseNewest(machine, office.place)
    const [one, other] = sharesAtWork()
    const person = people[0]?.id ?? PEOPLE.clerk.displayName
    leaveRoom(disk.folder, 60)
    await machine.ask('restore.look', { by: { kind: 'shares', person, shares: [one, other] } as RestoreAuthority })
    expect((await carryOut(machine)).failed?.code).toBe('storage.full')
    expect((await machine.ask('restore.cancel', {})).stage).toBe('firstRun')
    await machine.close()
    disk.stop()
  }
  for (const name of ['vault.json', 'vault.copy.json']) {
    const { vault } = JSON.parse(readFileSync(join(office.folder, name), 'utf8')) as { vault: object }
    const body = JSON.stringify({ ...vault, version: 99 })
    const sha256 = createHash('sha256').update(body).digest('hex')
    writeFileSync(join(office.folder, name), `{"vault":${body},"sha256":"${sha256}"}`)
  }
  expect(await office.refused('restore.find', { where: 'asked' })).toMatchObject({
    code: 'restore.presentNewer',
    params: { file: 'vault.json' },
  })
})

test('while keys are changed no copy is brought back', async () => {
  await signIn(office, 'prosecutor')
  await office.ask('keys.change', { password: PEOPLE.prosecutor.own, reason: 'odlazak kolege' })
  office.dialog.open = office.place
  await office.ask('restore.find', { where: 'asked' })
  expect((await office.refused('restore.choose', { name: copy })).code).toBe('restore.keysChanging')
})

describe('what is damaged comes from the copy, and what is whole stays', () => {
  const restore = async () => {
    const look = await lookAtNewest(office, office.place)
    expect((await carryOut(office)).done?.look).toEqual(look)
    await office.ask('restore.cancel', {})
    return look
  }
  const expectWhole = async () => {
    await signIn(office, 'prosecutor')
    await expectAttached(office)
    const { notices, readOnly } = await office.ask('session.state', {})
    expect([notices, readOnly]).toEqual([[], undefined])
    await saveOnce(office, office.caseId)
    await signIn(office, 'administrator')
    expect(await verifyJournals(office)).toMatchObject({ office: { intact: true }, cases: { intact: true } })
  }

  test('the case files', async () => {
    await office.ask('session.lock', {})
    await flipFarBit(office.folder)
    const look = await restore()
    expect(look).toMatchObject({ office: 'whole', cases: 'damaged', restoresOffice: false, restoresCases: true })
    await expectWhole()
  })

  test('the office, whose people and first passwords then follow the keys that stay', async () => {
    await saveOnce(office, office.caseId)
    await office.ask('session.lock', {})
    flipBit(join(office.folder, 'office.db'), 5_000)
    const look = await restore()
    expect(look).toMatchObject({ office: 'damaged', cases: 'whole', restoresOffice: true, restoresCases: false })
    expect(look.missing).toEqual({ office: { from: expect.any(Number) as number, to: expect.any(Number) as number } })
    await expectWhole()
  })

  test('an attached file, and nothing else', async () => {
    await office.ask('session.lock', {})
    const [attached = ''] = storedNames(office)
    flipBit(join(office.folder, 'attachments', attached), 1_000)
    const look = await restore()
    expect(look).toMatchObject({ restoresOffice: false, restoresCases: false, attachments: { fetched: 1, away: 0 } })
    await expectWhole()
  })

  test.each(['damaged', 'missing'])('the keys, %s, by those of the day of the copy, and that is said', async (how) => {
    await office.ask('session.lock', {})
    for (const name of ['vault.json', 'vault.copy.json']) {
      if (how === 'damaged') flipBit(join(office.folder, name), 700)
      else rmSync(join(office.folder, name))
    }
    expect((await office.ask('session.state', {})).stage).not.toBe('refused')
    await office.application.invoke('session.signIn', { person: '0'.repeat(16), password: 'bilo šta' })
    expect((await office.ask('session.state', {})).stage).toBe('refused')
    const { people } = await chooseNewest(office, office.place)
    const person = people.find(({ displayName }) => displayName === PEOPLE.clerk.displayName)?.id
    if (person === undefined) throw new Error('nobody')
    const [one, , third] = sharesAtWork()
    const look = await office.ask('restore.look', { by: { kind: 'shares', person, shares: [one, third] } })
    expect(look).toMatchObject({ restoresVault: true, restoresOffice: false, restoresCases: false, missing: {} })
    await carryOut(office)
    await office.ask('restore.cancel', {})
    await expectWhole()
    const entries = await office.ask('audit.list', { journal: 'office' })
    expect(entries.find(({ act }) => act === 'backup.restored')?.reason).toBe(`${copy} · vault.json · 2/3`)
  })
})

test('a machine that lost everything is back with two shares and the folder, with its files', async () => {
  const machine = openTestOffice({ folder: mkdtempSync(join(tmpdir(), 'naknada-new-')) })
  try {
    expect((await machine.ask('session.state', {})).stage).toBe('firstRun')
    const { people, vault } = await chooseNewest(machine, office.place)
    expect(vault).toBe('copied')
    const [one, other] = sharesAtWork()
    await machine.ask('recovery.readShare', { share: one })
    const person = people.find(({ displayName }) => displayName === PEOPLE.prosecutor.displayName)?.id
    if (person === undefined) throw new Error('nobody')
    const look = await machine.ask('restore.look', { by: { kind: 'shares', person, shares: [one, other] } })
    expect(look).toMatchObject({ office: 'missing', cases: 'missing', restoresVault: true, missing: {} })
    expect((await carryOut(machine)).done?.look).toEqual(look)
    expect((await machine.ask('restore.cancel', {})).stage).toBe('locked')
    const next = 'sasvim nova lozinka 9'
    await machine.ask('recovery.recover', { shares: [one, other], person, next })
    await machine.ask('session.signIn', { person, password: next })
    expect((await machine.ask('session.state', {})).notices).toEqual([])
    await expectAttached(machine)
    await signIn(machine, 'administrator')
    expect(await verifyJournals(machine)).toMatchObject({ office: { intact: true }, cases: { intact: true } })
  } finally {
    await machine.close()
  }
})

function slotsIn(folder: string) {
  const vault = readVault(folder)
  return vault.kind === 'present' ? vault.document.people : undefined
}
