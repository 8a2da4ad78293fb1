import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import { cleanFileName } from '../../electron/files/attachments/fileName.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { attach, CUSTODY, fileWith, readAll, sha256Of, someBytes, storedNames } from '../support/office/attachments.ts'
import { importTwoClaims } from '../support/office/twoClaims.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'

let office: TestOffice
let caseId: CaseId

beforeAll(async () => {
  office = openOfficeAtWork()
  ;({ caseId } = await importCase01(office))
})
afterAll(() => office.close())

const shown = async () => (await office.ask('caseFile.open', { caseId })).attachments
const acts = async () => (await office.ask('journal.list', { caseId })).map(({ act }) => act)
const refusedPath = (path: string, evidence = 'e1') => {
  office.dialog.open = path
  return office.refused('attachment.attach', { caseId, evidence, custody: CUSTODY })
}

describe('a file that is attached', () => {
  test('comes back byte for byte, from any place, and says whose it was', async () => {
    // Two whole pieces of the cipher and a little more.
    const bytes = someBytes(2 * 262_144 + 17)
    const one = await attach(office, caseId, 'e1', fileWith(office, 'Nalaz vještaka.pdf', bytes))
    expect(one).toMatchObject({
      name: 'Nalaz vještaka.pdf',
      kind: 'pdf',
      size: bytes.length,
      sha256: sha256Of(bytes),
      custody: CUSTODY,
      receivedBy: 'Ljiljana Šofranac',
      alsoAt: [],
    })
    const target = { caseId, evidence: 'e1', file: one.file }
    expect((await readAll(office, target)).equals(bytes)).toBe(true)
    for (const [from, length] of [
      [0, 5],
      [262_140, 9],
      [524_280, 100],
      [bytes.length - 3, 50],
    ] as const) {
      const { bytes: part } = await office.ask('attachment.read', { ...target, from, length })
      expect(Buffer.from(part).equals(bytes.subarray(from, from + length))).toBe(true)
    }
  })

  test('can be read while it is opened once more, by whoever comes back to it', async () => {
    const { file } = await attach(office, caseId, 'e1', fileWith(office, 'opet.pdf', Buffer.from('%PDF-1.7 dvaput')))
    const target = { caseId, evidence: 'e1', file }
    await office.ask('attachment.open', target)
    const again = office.ask('attachment.open', target)
    for (let turn = 0; turn < 5; turn += 1) {
      const { bytes } = await office.ask('attachment.read', { ...target, from: 9, length: 6 })
      expect(Buffer.from(bytes).toString()).toBe('dvaput')
    }
    await again
  })

  test('lies on the disk as ciphertext alone, for its owner alone, under a name that says nothing', async () => {
    const mark = 'Prepoznatljiva rečenica o oštećenoj'
    const { file } = await attach(office, caseId, 'e2', fileWith(office, 'iskaz.txt', Buffer.from(mark.repeat(50))))
    const path = join(office.folder, 'attachments', file)
    expect(storedNames(office)).toContain(file)
    expect(file).toMatch(/^[0-9a-f]{32}$/)
    expect(readFileSync(path).includes('rečenica')).toBe(false)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(join(office.folder, 'attachments')).mode & 0o777).toBe(0o700)
  })

  test('is written down with its fingerprint; who looks at it once per session', async () => {
    // That it is read is an entry too, once.
    await acts()
    const before = (await acts()).length
    const bytes = someBytes(400, '\u0089PNG\r\n\u001a\n')
    bytes.writeUInt32BE(13, 8)
    bytes.write('IHDR', 12, 'latin1')
    bytes.writeUInt32BE(20, 16)
    bytes.writeUInt32BE(10, 20)
    const { file } = await attach(office, caseId, 'e3', fileWith(office, 'slika.png', bytes))
    const target = { caseId, evidence: 'e3', file }
    await office.ask('attachment.open', target)
    await office.ask('attachment.open', target)
    const entries = await office.ask('journal.list', { caseId })
    const added = entries.slice(0, entries.length - before).map(({ act }) => act)
    expect(added).toEqual(['caseFile.viewAttachment', 'caseFile.attach'])
    expect(entries.find(({ act }) => act === 'caseFile.attach')?.reason).toBe(`SHA-256 ${sha256Of(bytes)}`)
  })

  test('to an item that is not there yet makes one, called as the file is', async () => {
    await attach(office, caseId, 'e90', fileWith(office, 'Račun škole 2026.pdf', someBytes(100)))
    const { evidence } = await office.ask('caseFile.open', { caseId })
    expect(evidence.find(({ id }) => id === 'e90')).toMatchObject({ kind: 'other', title: { cnr: 'Račun škole 2026' } })
  })
})

describe('the same bytes', () => {
  test('are stored once in a case file, and every other item that has them is named', async () => {
    const path = fileWith(office, 'isti.pdf', someBytes(5_000, '%PDF-isti'))
    const { file } = await attach(office, caseId, 'e1', path)
    const lying = storedNames(office).length
    office.dialog.open = path
    const again = await office.ask('attachment.attach', { caseId, evidence: 'e2', custody: CUSTODY })
    expect(again).toEqual({ outcome: 'attached', alsoAt: ['e1'], file })
    expect(storedNames(office)).toHaveLength(lying)
    const both = (await shown()).filter((one) => one.file === file)
    expect(both.map(({ evidence, alsoAt }) => [evidence, alsoAt])).toEqual([
      ['e1', ['e2']],
      ['e2', ['e1']],
    ])
  })

  test('are not attached twice to one item', async () => {
    const lying = storedNames(office).length
    expect(await refusedPath(join(office.folder, 'isti.pdf'))).toEqual({ code: 'attachment.already' })
    expect(storedNames(office)).toHaveLength(lying)
  })

  test('go with the last item that has them: the row with the key, then the ciphertext', async () => {
    const one = (await shown()).find(({ name }) => name === 'isti.pdf')
    if (one === undefined) throw new Error('missing')
    const target = { caseId, file: one.file, reason: 'Priloženo pogrešnom predmetu' }
    await office.ask('attachment.remove', { ...target, evidence: 'e1' })
    expect(storedNames(office)).toContain(one.file)
    await office.ask('attachment.remove', { ...target, evidence: 'e2' })
    expect(storedNames(office)).not.toContain(one.file)
    expect((await office.ask('journal.list', { caseId }))[0]).toMatchObject({ act: 'caseFile.removeAttachment' })
  })

  test('in another case file are stored anew: nothing tells that another file has them', async () => {
    const other = await importTwoClaims(office, 41)
    const path = fileWith(office, 'dva.pdf', someBytes(900, '%PDF-dva'))
    const first = await attach(office, caseId, 'e1', path)
    const second = await attach(office, other.caseId, 'e1', path)
    expect(second.file).not.toBe(first.file)
    expect(second.alsoAt).toEqual([])
  })
})

describe('what cannot be attached', () => {
  test('a file with nothing in it is refused', async () => {
    expect(await refusedPath(fileWith(office, 'prazno.pdf', Buffer.alloc(0)))).toEqual({ code: 'attachment.empty' })
  })

  test('a file of 300 MB is refused before it is read, with its size and the largest that is taken', async () => {
    const path = fileWith(office, 'velika.tif', Buffer.alloc(0))
    truncateSync(path, 300_000_000)
    expect(await refusedPath(path)).toEqual({ code: 'attachment.tooLarge', params: { megabytes: 200, found: 300 } })
  })

  test('a link, a folder, a pipe, and what is not there are told apart and refused', async () => {
    const link = join(office.folder, 'precica.pdf')
    symlinkSync(join(office.folder, 'isti.pdf'), link)
    expect(await refusedPath(link)).toEqual({ code: 'attachment.isLink' })
    expect(await refusedPath(join(office.folder, 'attachments'))).toEqual({ code: 'attachment.notAFile' })
    const pipe = join(office.folder, 'cijev')
    execFileSync('mkfifo', [pipe])
    expect(await refusedPath(pipe)).toEqual({ code: 'attachment.notAFile' })
    expect(await refusedPath(join(office.folder, 'nema.pdf'))).toEqual({ code: 'attachment.unreadable' })
  })

  test('nothing is left of what was refused', async () => {
    const entered = new Set((await shown()).map(({ file }) => file))
    const strange = storedNames(office).filter((name) => name.endsWith('.part'))
    expect(strange).toEqual([])
    expect(entered.size).toBeGreaterThan(3)
  })
})

describe('a file that is on its way in', () => {
  const large = () => {
    const path = fileWith(office, 'duga.bin', Buffer.alloc(0))
    truncateSync(path, 190_000_000)
    office.dialog.open = path
    return path
  }
  const started = async (): Promise<void> => {
    for (;;) {
      const { receiving } = await office.ask('attachment.progress', {})
      if ((receiving?.done ?? 0) > 0) return
      await pause(2)
    }
  }

  test('and changes while it is read is refused: no state of it was ever whole', async () => {
    const path = large()
    const refusal = office.refused('attachment.attach', { caseId, evidence: 'e1', custody: CUSTODY })
    await started()
    appendFileSync(path, 'x')
    expect(await refusal).toEqual({ code: 'attachment.changed' })
  })

  test('is stopped by the person; a second one waits until it is done', async () => {
    large()
    const refusal = office.refused('attachment.attach', { caseId, evidence: 'e1', custody: CUSTODY })
    await started()
    expect(await office.refused('attachment.attach', { caseId, evidence: 'e1', custody: CUSTODY })).toEqual({
      code: 'attachment.busy',
    })
    await office.ask('attachment.cancel', {})
    expect(await refusal).toEqual({ code: 'attachment.cancelled' })
    expect(await office.ask('attachment.progress', {})).toEqual({})
    expect(storedNames(office).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

describe('what a file is called', () => {
  test.each([
    ['..\\..\\x.pdf', 'x.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['nalaz\u202Efdp.exe', 'nalazfdp.exe'],
    ['zero\u200Bwidth.pdf', 'zerowidth.pdf'],
    ['Ž'.repeat(300), 'Ž'.repeat(200)],
    ['..', undefined],
    ['  ', undefined],
  ])('%j is kept as %j', (name, kept) => {
    expect(cleanFileName(name)).toBe(kept)
  })

  test('is left out where it shows a sealed identity, and the item made for it is not called so either', async () => {
    const { people } = await office.ask('caseFile.open', { caseId })
    const sealed = people.find((person) => person.sealed === true)
    if (sealed === undefined) throw new Error('nobody is sealed')
    const { identity } = await office.ask('person.reveal', {
      caseId,
      person: sealed.id,
      reason: 'Provjera naziva datoteke',
    })
    const called = `Iskaz_${identity.name.replaceAll(' ', '_')}.pdf`
    const { name: kept } = await attach(office, caseId, 'e91', fileWith(office, called, someBytes(80, '%PDF-ime')))
    expect(kept).toBeUndefined()
    const view = await office.ask('caseFile.open', { caseId })
    expect(JSON.stringify(view.evidence)).not.toContain(identity.name.split(' ')[0])
  })
})

describe('what is stored', () => {
  const target = async () => {
    const one = (await shown()).find(({ name }) => name === 'Nalaz vještaka.pdf')
    if (one === undefined) throw new Error('missing')
    return { caseId, evidence: one.evidence, file: one.file }
  }

  test.each([
    ['with one bit changed', (bytes: Buffer) => bytes.writeUInt8((bytes[300_000] ?? 0) ^ 1, 300_000)],
    ['cut short', (bytes: Buffer) => bytes.length - 1],
    ['gone', undefined],
  ] as const)('%s is not opened and says so', async (_how, change) => {
    const at = await target()
    const path = join(office.folder, 'attachments', at.file)
    const whole = readFileSync(path)
    const broken = Buffer.from(whole)
    const length = change?.(broken)
    writeFileSync(
      path,
      change === undefined ? '' : broken.subarray(0, length === broken.length - 1 ? length : undefined),
    )
    expect(await office.refused('attachment.open', at)).toEqual({ code: 'attachment.damaged' })
    writeFileSync(path, whole)
    await office.ask('attachment.open', at)
  })

  test('leaves by an export with its reason, whole, and only where the person may', async () => {
    const at = await target()
    office.dialog.save = join(office.folder, 'izvoz.pdf')
    await office.ask('attachment.export', { ...at, reason: 'Za vještaka, po nalogu suda' })
    expect(sha256Of(readFileSync(office.dialog.save))).toBe((await shown()).find((one) => one.file === at.file)?.sha256)
    expect((await acts()).slice(0, 2)).toEqual(['caseFile.attachmentExported', 'caseFile.exportAttachment'])
    await signIn(office, 'judge')
    expect(await office.refused('attachment.open', at)).toEqual({ code: 'caseFile.notFound' })
    await signIn(office, 'auditor')
    expect((await office.refused('attachment.open', at)).code).toBe('session.roleNotAllowed')
    await signIn(office, 'prosecutor')
  })

  test('and was never entered is swept away by the next session; what is entered stays', async () => {
    const before = storedNames(office)
    for (const name of ['a'.repeat(32), `${'b'.repeat(32)}.part`])
      writeFileSync(join(office.folder, 'attachments', name), 'x')
    await signIn(office, 'prosecutor')
    expect(storedNames(office)).toEqual(before)
  })
})
