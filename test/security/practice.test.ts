import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { journalExport } from '../../electron/audit/journalExport.ts'
import { verifyExport } from '../../electron/audit/verifyExport.ts'
import { putInPlace } from '../../electron/practice/layPractice.ts'
import { practiceFolderOf } from '../../electron/start/installations.ts'
import { KEY_READING } from '../../electron/vault/keyHistory.ts'
import { unlock } from '../../electron/vault/vault.ts'
import { readVault } from '../../electron/vault/vaultFile.ts'
import { caseId as caseIdForm, type CaseId } from '../../shared/contract/ids.ts'
import { PRACTICE_PASSWORD } from '../../shared/domain/practice/practicePeople.ts'
import { ROLES } from '../../shared/domain/staff/roles.ts'
import { importCase01, CASE_01 } from '../support/office/issuedOrder.ts'
import { USUAL_DERIVATION } from '../support/office/keyDerivations.ts'
import { openOfficeAtWork, sharesAtWork } from '../support/office/officeAtWork.ts'
import {
  beginPracticeOffice,
  copyOfPractice,
  newPracticeFolder,
  openPracticeOffice,
  sayKind,
  type PracticeOffice,
} from '../support/office/practiceOffice.ts'
import { accountOf, openTestOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { countWatermarks, pdfFile, readPdfInfo } from '../support/pdf.ts'

// Practice and the work of an office never meet: not by folder, vault, key, share, file or paper.

const REASON = 'provjera razdvojenosti'
let laid: PracticeOffice
const opened: TestOffice[] = []
beforeAll(async () => {
  laid = await openPracticeOffice()
})
afterEach(async () => {
  for (const office of opened.splice(0)) await office.close()
})
afterAll(() => laid.close())

function keep<Office extends TestOffice>(office: Office): Office {
  opened.push(office)
  return office
}

function vaultOf({ folder }: TestOffice) {
  const vault = readVault(folder)
  if (vault.kind !== 'present') throw new Error(vault.kind)
  return vault.document
}

function countPages(path: string): number {
  return Number(/^Pages: +(\d+)$/m.exec(readPdfInfo(path))?.[1])
}

/** Exports the first file that the signed-in person is shown, and answers where it lies. */
async function exportOf(office: TestOffice, caseId: CaseId): Promise<string> {
  const path = join(dirname(office.folder), `${caseId}.json`)
  office.dialog.save = path
  await office.ask('caseFile.open', { caseId })
  await office.ask('exchange.export', { caseId, reason: REASON })
  return path
}

async function draftedCase(): Promise<CaseId> {
  await laid.become('prosecutor')
  const { rows } = await laid.ask('caseFile.list', { custody: 'own', sort: 'mark', direction: 'ascending' } as never)
  const found = rows.find(({ prosecutionMark }) => prosecutionMark?.includes('Kt.br.1/') === true)
  return caseIdForm.parse(found?.id)
}

describe('folder and vault', () => {
  test('practice lies beside the folder of the office, never in it', () => {
    expect(practiceFolderOf('/home/ana/.config/Naknada')).toBe('/home/ana/.config/Naknada-obuka')
    expect(practiceFolderOf('/home/ana/.config/Naknada/')).toBe('/home/ana/.config/Naknada-obuka')
  })

  test('has keys, an installation and people of its own, one for each role', async () => {
    const work = keep(openOfficeAtWork())
    expect(vaultOf(laid).id).not.toBe(vaultOf(work).id)
    expect(vaultOf(laid).publicKeys).not.toEqual(vaultOf(work).publicKeys)
    const { accounts } = await laid.ask('session.state', {})
    expect(accounts.flatMap(({ roles }) => roles).sort()).toEqual([...ROLES].sort())
  })

  test.each(['practice', 'real'] as const)(
    'the folder of %s opens nothing in the program of the other kind',
    async (kind) => {
      const other = kind === 'practice' ? copyOfPractice(laid.folder) : keep(openOfficeAtWork()).folder
      const office = keep(
        openTestOffice({ folder: other, keepFolder: true, kind: kind === 'practice' ? 'real' : 'practice' }),
      )
      const state = await office.ask('session.state', {})
      expect(state).toMatchObject({
        stage: 'refused',
        refusal: { code: kind === 'practice' ? 'vaultOfPractice' : 'vaultOfWork' },
      })
      expect(
        await office.refused('session.signIn', {
          person: vaultOf(office).people[0]?.account.id,
          password: PRACTICE_PASSWORD,
        }),
      ).toMatchObject({ code: 'session.notReady' })
    },
  )

  test('a vault of practice that says it is of work is known as changed', async () => {
    const folder = copyOfPractice(laid.folder)
    for (const name of ['vault.json', 'vault.copy.json']) sayKind(join(folder, name), 'real')
    const office = keep(openTestOffice({ folder }))
    const [first] = vaultOf(office).people
    await office.ask('session.signIn', { person: first?.account.id as never, password: PRACTICE_PASSWORD })
    expect(await office.ask('session.state', {})).toMatchObject({ stage: 'refused', refusal: { code: 'vaultAltered' } })
  })

  test('a slot of practice in the vault of work opens nothing', async () => {
    const work = vaultOf(keep(openOfficeAtWork()))
    const [own] = work.people
    const slot = vaultOf(laid).people.find(({ account }) => account.roles.includes('judge'))?.slot
    if (own === undefined || slot === undefined) throw new Error('nobody')
    const mixed = { ...work, people: [{ ...own, slot }, ...work.people.slice(1)] }
    expect(await unlock(mixed, own.account.id, PRACTICE_PASSWORD, USUAL_DERIVATION)).toEqual({ kind: 'wrong' })
  })

  test('in the work of an office nobody comes in without a password', async () => {
    const work = keep(openOfficeAtWork())
    const { id } = await accountOf(work, 'judge')
    expect((await work.refused('practice.become', { person: id })).code).toBe('practice.notHere')
    expect((await work.refused('practice.leave', {})).code).toBe('practice.notHere')
    expect((await work.refused('practice.beginAnew', {})).code).toBe('practice.notHere')
    expect((await work.ask('session.state', {})).stage).toBe('locked')
  })

  test('shares of work open nothing in practice', async () => {
    const office = keep(await openPracticeOffice({ folder: copyOfPractice(laid.folder) }))
    const { accounts } = await office.ask('session.state', {})
    const [one, other] = sharesAtWork()
    const asked = { shares: [one, other], person: accounts[0]?.id, next: 'nova lozinka iz dva udjela' }
    expect((await office.refused('recovery.recover', asked)).code).toBe('recovery.formerCeremony')
  })
})

describe('case files', () => {
  test('a file from practice is refused at work, also where the word was taken from it', async () => {
    const path = await exportOf(laid, await draftedCase())
    const form = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
    expect(form['practice']).toBe(true)
    const work = keep(openOfficeAtWork())
    await signIn(work, 'prosecutor')
    work.dialog.open = path
    expect((await work.refused('exchange.import', {})).code).toBe('exchange.ofPractice')
    writeFileSync(path, JSON.stringify({ ...form, practice: undefined }))
    expect((await work.refused('exchange.import', {})).code).toBe('exchange.ofPractice')
  })

  test('a file of work is refused in practice', async () => {
    const work = keep(openOfficeAtWork())
    const { caseId } = await importCase01(work)
    await laid.become('prosecutor')
    for (const path of [await exportOf(work, caseId), CASE_01]) {
      laid.dialog.open = path
      expect((await laid.refused('exchange.import', {})).code).toBe('exchange.ofWork')
    }
  })

  test('every mark in practice begins as none of a register does, typed or not', async () => {
    const office = keep(await openPracticeOffice({ folder: copyOfPractice(laid.folder) }))
    await office.become('clerk')
    const { groups } = await office.ask('today.worklist', {})
    const waiting = Object.values(groups)
      .flatMap(({ items }) => items)
      .find(({ task }) => task === 'forwarded')
    const caseId = caseIdForm.parse(waiting?.caseId)
    const { revision } = await office.ask('caseFile.open', { caseId })
    await office.ask('claim.register', { caseId, revision, claim: 'c1', courtMark: 'K 77/2026' })
    expect((await office.ask('caseFile.open', { caseId })).case.courtMark).toBe('OB-K.br.77/26')
  })
})

describe('paper', () => {
  test('what a clerk prints in practice bears its word on every page', async () => {
    await laid.become('clerk')
    const [order] = (await laid.ask('print.queue', {})).orders
    if (order === undefined) throw new Error('nothing to print')
    await laid.ask('print.print', { orderId: order.id, printer: 'Sudnica', recipient: 'Punomoćnica' })
    const bytes = laid.printed.at(-1)?.bytes ?? new Uint8Array()
    const path = pdfFile(bytes)
    expect(countWatermarks(path)).toBe(countPages(path))
  })
})

describe('laying out', () => {
  test('tells how far it has come, may be left, and leaves nothing where it is cut off', async () => {
    const office = beginPracticeOffice()
    expect(await office.ask('session.state', {})).toMatchObject({ kind: 'practice', stage: 'preparing' })
    expect((await office.refused('session.signIn', { person: 'x', password: PRACTICE_PASSWORD })).code).toBe(
      'channel.unknown',
    )
    await office.ask('practice.leave', {})
    expect(office.wentTo).toEqual([{ installation: 'real', anew: false }])
    const around = dirname(office.folder)
    await office.application.close()
    expect(readdirSync(around, { recursive: true }).filter((name) => !String(name).endsWith('obuka'))).toEqual([])
    await office.close()
  })

  test('begun anew, what was practice is gone', async () => {
    const folder = copyOfPractice(laid.folder)
    writeFileSync(join(folder, 'trag.txt'), 'od ranije')
    await putInPlace(copyOfPractice(laid.folder), folder, new Date(0))
    expect(readdirSync(dirname(folder))).toEqual(['Naknada-obuka'])
    expect(existsSync(join(folder, 'trag.txt'))).toBe(false)
  })

  test('begun anew, what is not practice is kept aside whole', async () => {
    const work = keep(openOfficeAtWork())
    const folder = newPracticeFolder()
    mkdirSync(folder, { recursive: true })
    cpSync(work.folder, folder, { recursive: true })
    const office = keep(await openPracticeOffice({ folder, anew: true }))
    expect(vaultOf(office).kind).toBe('practice')
    const [aside] = readdirSync(dirname(folder)).filter((name) => name !== 'Naknada-obuka')
    const kept = readVault(join(dirname(folder), aside ?? ''))
    expect(kept.kind === 'present' && kept.document.id).toBe(vaultOf(work).id)
  })
})

describe('what leaves besides', () => {
  test('a list says in every row that it is of practice, and its name before it is chosen', async () => {
    await laid.become('prosecutor')
    laid.dialog.save = join(dirname(laid.folder), 'spisak.csv')
    const listing = { custody: 'own', sort: 'mark', direction: 'ascending' } as const
    await laid.ask('list.exportCaseFiles', {
      listing,
      columns: ['stage'],
      format: 'csv',
      language: 'cnr',
      reason: REASON,
    } as never)
    const rows = readFileSync(laid.dialog.save, 'utf8').trim().split('\r\n')
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.filter((row) => !/^\uFEFF?"?OBUKA/.test(row))).toEqual([])
  })

  test('journals that leave say that they are of practice, and are not whole without it', async () => {
    await laid.become('auditor')
    laid.dialog.save = join(dirname(laid.folder), 'dnevnik.json')
    await laid.ask('audit.export', { reason: REASON })
    const exported = journalExport.parse(JSON.parse(readFileSync(laid.dialog.save, 'utf8')))
    expect(exported.practice).toBe(true)
    expect(verifyExport(exported, KEY_READING).intact).toBe(true)
    const { practice: _practice, ...rest } = exported
    expect(verifyExport(rest, KEY_READING).intact).toBe(false)
  })
})
