import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paragraphsIn, partsOfDocx } from '../support/docx.ts'
import type { Input } from '../../shared/contract/channels.ts'
import type { CaseId } from '../../shared/contract/ids.ts'
import { attach, fileWith, sha256Of } from '../support/office/attachments.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { evidencePdf } from '../support/evidencePdf.ts'
import { longPdf } from '../support/longPdf.ts'
import { tiffBomb } from '../support/pictureBombs.ts'
import { tiffOf } from '../support/scannedPage.ts'
import { findSealed, readAllText } from '../support/sealScan.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'

let office: TestOffice
let caseId: CaseId
let claimId: string

beforeAll(async () => {
  office = openOfficeAtWork()
  ;({ caseId } = await importCase01(office))
  const { claims } = await office.ask('caseFile.open', { caseId })
  claimId = claims[0]?.claim.id ?? ''
})
afterAll(() => office.close())

const REASON = 'Uz zahtjev, na traženje suda'

async function bundle(name: string, language: Input<'attachment.bundle'>['language'] = 'cnr') {
  const path = join(office.folder, name)
  office.dialog.save = path
  return { path, made: await office.ask('attachment.bundle', { caseId, claimId, language, reason: REASON }) }
}

const textOf = (path: string, page: number) =>
  execFileSync('pdftotext', ['-f', String(page), '-l', String(page), path, '-'], { encoding: 'utf8' })

/** What the file says of itself. */
function headOf(path: string): string {
  const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
  const { qpdf } = JSON.parse(execFileSync('qpdf', ['--json', path], { encoding: 'utf8', maxBuffer: 1e8 })) as {
    qpdf: [unknown, Record<string, { value?: Record<string, unknown> }>]
  }
  const root = Object.values(qpdf[1]).find(({ value }) => value?.['/Type'] === '/Catalog')?.value ?? {}
  const { '/Lang': language, '/PageMode': mode, '/ViewerPreferences': preferences } = root
  return `${/^Title: +(.*)$/m.exec(info)?.[1] ?? ''} ${JSON.stringify([language, mode, preferences])}`
}

/** How many points below the upper edge a word of a page stands, as the page is shown. */
function topOf(path: string, page: number, word: string): number {
  const said = execFileSync('pdftotext', ['-bbox', '-f', String(page), '-l', String(page), path, '-'], {
    encoding: 'utf8',
  })
  return Number(new RegExp(`yMin="([\\d.]+)"[^>]*>${word}<`).exec(said)?.[1])
}

function bookmarksOf(path: string): readonly (readonly [string, number])[] {
  const { outlines } = JSON.parse(execFileSync('qpdf', ['--json', path], { encoding: 'utf8' })) as {
    outlines: { title: string; destpageposfrom1: number }[]
  }
  return outlines.map(({ title, destpageposfrom1 }) => [title, destpageposfrom1])
}

test('the exhibits become one PDF: list with pages and fingerprints, cover sheets, pages and pictures, all numbered', async () => {
  const pdf = await evidencePdf({ pages: ['Prva strana nalaza', 'Druga strana nalaza'], script: 'app.alert("x")' })
  const turned = execFileSync('qpdf', ['--rotate=+90:2', fileWith(office, 'uspravan.pdf', pdf), '-'])
  const locked = await evidencePdf({ pages: ['tajna'], password: 'lozinka' })
  const picture = PNG.sync.write(new PNG({ width: 300, height: 200 }))
  await attach(office, caseId, 'e1', fileWith(office, 'nalaz.pdf', turned))
  await attach(office, caseId, 'e1', fileWith(office, 'zakljucan.pdf', locked))
  await attach(office, caseId, 'e2', fileWith(office, 'snimak.tif', tiffOf(picture)))
  await attach(office, caseId, 'e2', fileWith(office, 'popis.txt', Buffer.from('popis')))
  await attach(office, caseId, 'e2', fileWith(office, 'pokvaren.pdf', Buffer.from('%PDF-1.7 ovo nije PDF')))
  await attach(office, caseId, 'e2', fileWith(office, 'bomba.tif', tiffBomb({ width: 60_000, height: 60_000 })))
  const { path, made } = await bundle('svezanj.pdf')
  expect(made.apart.map(({ evidence, why }) => [evidence, why])).toEqual([
    ['e1', 'locked'],
    ['e2', 'kind'],
    ['e2', 'broken'],
    ['e2', 'large'],
  ])
  execFileSync('qpdf', ['--check', path], { stdio: 'ignore' })
  const marks = bookmarksOf(path)
  const { evidence } = await office.ask('caseFile.open', { caseId })
  expect(marks.map(([title]) => title)).toEqual([
    'Popis dokaza',
    ...evidence.map(({ title }, index) => `${String(index + 1)}. ${title.cnr}`),
  ])
  const [, [, first] = ['', 0], [, second] = ['', 0]] = marks
  const list = Array.from({ length: first - 1 }, (_none, at) => textOf(path, at + 1)).join('\n')
  for (const [, page] of marks.slice(1)) expect(list).toContain(`\n${String(page)}\n`)
  for (const bytes of [turned, locked]) expect(list.replace(/\s/g, '')).toContain(sha256Of(bytes))
  // The cover, then two pages of the PDF; each page bears its number, and nothing in it can be carried out.
  expect(second).toBe(first + 3)
  expect(headOf(path)).toBe('Svežanj dokaza ["u:cnr-Latn","/UseOutlines",{"/DisplayDocTitle":true}]')
  // A page that lies turned in its file has its number at the foot as it is shown.
  const [upright, lying] = [first + 1, first + 2].map((page) => topOf(path, page, String(page)))
  expect([upright, lying].map((top) => Math.round((top ?? 0) / 10))).toEqual([77, 59])
  expect(textOf(path, first)).toContain('DOKAZ BR. 1')
  expect(textOf(path, first + 2)).toContain('Druga strana nalaza')
  for (const page of [1, first, first + 2, made.pages]) expect(textOf(path, page)).toContain(String(page))
  expect(execFileSync('qpdf', ['--qdf', path, '-'], { encoding: 'latin1', maxBuffer: 1e8 })).not.toContain('app.alert')
})

test('it is written down with its reason before it leaves, and what became of it after', async () => {
  const journal = async () => (await office.ask('journal.list', { caseId })).slice(0, 2).map(({ act }) => act)
  expect(await journal()).toEqual(['caseFile.bundleExported', 'caseFile.exportBundle'])
  office.dialog.save = join(office.folder, 'nema-fascikle', 'svezanj.pdf')
  expect(await office.refused('attachment.bundle', { caseId, claimId, language: 'cnr', reason: REASON })).toEqual({
    code: 'exchange.notWritable',
  })
  expect(await journal()).toEqual(['caseFile.bundleNotExported', 'caseFile.exportBundle'])
  expect(readdirSync(office.folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('the list alone leaves as DOCX: every exhibit, the fingerprints of its files, nobody who is protected; and is written down', async () => {
  const path = join(office.folder, 'popis.docx')
  office.dialog.save = path
  const asked = { caseId, claimId, language: 'cnr', format: 'docx', reason: REASON } as const
  expect(await office.ask('attachment.bundle', asked)).toEqual({ outcome: 'exported', pages: 0, apart: [] })
  const parts = partsOfDocx(readFileSync(path))
  const text = paragraphsIn(parts['word/document.xml'] ?? '')
    .map((one) => one.text)
    .join('\n')
  const { evidence } = await office.ask('caseFile.open', { caseId })
  for (const { title } of evidence) expect(text).toContain(title.cnr)
  expect(text.replaceAll(/\s/gu, '').match(/[0-9a-f]{64}/gu)?.length ?? 0).toBeGreaterThan(0)
  expect(findSealed(Object.values(parts).join('\n'), readTrainingCase('case-01'))).toEqual([])
  const entries = (await office.ask('journal.list', { caseId })).slice(0, 2)
  expect(entries.map(({ act }) => act)).toEqual(['caseFile.paperExported', 'caseFile.exportPaper'])
  expect(entries[1]).toMatchObject({
    reason: REASON,
    about: { cnr: expect.stringMatching(/Popis dokaza$/iu) as string },
  })
})

test('no sheet, bookmark or data of a bundle shows a protected person, whatever a file says of itself, how it is called and from whom it came', async () => {
  const secret = readTrainingCase('case-01')
  const name = present(secret.people.find(({ id }) => id === 'v1')).name
  const quiet = await evidencePdf({ pages: ['Nalaz bez imena'], about: name })
  expect(findSealed(readAllText(fileWith(office, 'izvor.pdf', quiet)), secret)).not.toEqual([])
  // Whom it came from and who holds the original is kept with the file, and is nothing a bundle says.
  const custody = { from: `majka ${name}`, on: '2026-05-17', original: `kod ${name}` }
  expect(findSealed(`${custody.from} ${custody.original}`, secret)).not.toEqual([])
  const attached = await attach(office, caseId, 'e3', fileWith(office, `${name}.pdf`, quiet), custody)
  expect(attached.custody).toEqual(custody)
  for (const language of ['cnr', 'cnr-Cyrl', 'en', 'bilingual'] as const) {
    const hidden = await bundle('bez-imena.pdf', language)
    expect(findSealed(readAllText(hidden.path), secret)).toEqual([])
    // The day it came stands there, so the note was read.
    expect(readAllText(hidden.path)).toMatch(/17\.05\.2026|17 May 2026/)
  }
  // Pages are evidence and stay as they are: what they say is found, so the search can fail.
  await attach(
    office,
    caseId,
    'e4',
    fileWith(office, 'zapisnik.pdf', await evidencePdf({ pages: ['Svjedokinja Djurdjica Scekic'] })),
  )
  expect(findSealed(readAllText((await bundle('sa-stranom.pdf')).path), secret)).not.toEqual([])
})

test.each([
  'Izjava Đurđice Šćekić',
  'Zapisnik (djurdjica scekic)',
  'Исказ Ђурђице Шћекић',
  'Nalaz za J.M. 0704998265000',
])('the title »%s« stops the bundle with the number of its exhibit, and nothing is written', async (title) => {
  const { revision, evidence } = await office.ask('caseFile.open', { caseId })
  const item = present(evidence.find(({ id }) => id === 'e2'))
  const changed = await office.ask('evidence.save', {
    caseId,
    revision,
    evidence: { ...item, title: { cnr: title, en: 'Statement' } },
  })
  const path = join(office.folder, 'odaje.pdf')
  office.dialog.save = path
  const refused = await office.refused('attachment.bundle', { caseId, claimId, language: 'en', reason: REASON })
  expect(refused).toEqual({ code: 'attachment.bundleNames', params: { number: 2 } })
  expect(existsSync(path)).toBe(false)
  await office.ask('evidence.save', { caseId, revision: changed.revision, evidence: item })
})

test('files that would not fit the memory in which pages are joined are refused with their size, and nothing is written', async () => {
  // The same 61 MB at five items: each is in the bundle, and is stored once.
  const large = fileWith(office, 'veliki.pdf', longPdf({ pages: 1, withPictures: false, ballast: 61_000_000 }))
  for (const evidence of ['e1', 'e2', 'e3', 'e4', 'e5']) await attach(office, caseId, evidence, large)
  const path = join(office.folder, 'prevelik.pdf')
  office.dialog.save = path
  const before = await office.ask('journal.list', { caseId })
  expect(await office.refused('attachment.bundle', { caseId, claimId, language: 'cnr', reason: REASON })).toEqual({
    code: 'attachment.bundleTooLarge',
    params: { megabytes: 300, found: 306 },
  })
  expect(await office.ask('journal.list', { caseId })).toEqual(before)
  expect(existsSync(path)).toBe(false)
})

test('a person who may not open the file gets none', async () => {
  await signIn(office, 'judge')
  const path = join(office.folder, 'strano.pdf')
  office.dialog.save = path
  expect(await office.refused('attachment.bundle', { caseId, claimId, language: 'cnr', reason: REASON })).toEqual({
    code: 'caseFile.notFound',
  })
  expect(existsSync(path)).toBe(false)
})
