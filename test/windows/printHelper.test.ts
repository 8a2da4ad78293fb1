import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWindowsSpooler } from '../../electron/printing/windowsSpooler.ts'
import { failure, success } from '../../shared/domain/result/result.ts'
import { longPdf } from '../support/longPdf.ts'
import { issueCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn } from '../support/office/testOffice.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'
import { inkCorrelation, pagesOfPdf, pagesOfPostScript } from '../support/wine/printedPages.ts'
import { startWinePrinters } from '../support/wine/winePrinters.ts'

const PLAIN = 'Zvučna soba 2 šđžć'
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

let printers: Awaited<ReturnType<typeof startWinePrinters>>
let spooler: ReturnType<typeof createWindowsSpooler>
/** How many jobs have reached the paper. */
let printed = 0

beforeAll(async () => {
  printers = await startWinePrinters(['Sudnica', 'Pisarnica_č'])
  printers.addPlainPrinter(PLAIN, 'Sudnica')
  spooler = createWindowsSpooler(printers.helper)
})
afterAll(() => printers.stop())

async function nextPrinted(): Promise<Buffer> {
  printed += 1
  return (await printers.cups.captured(printed))[printed - 1] ?? Buffer.alloc(0)
}

/** The helper itself, with words that the program never says. */
function hand(words: readonly string[], bytes: Uint8Array): string {
  return execFileSync(printers.helper, words, { input: bytes, encoding: 'utf8' })
}

test('the printers of Windows are told with spaces and letters beyond ASCII, one of them as the standard one', async () => {
  const found = await spooler.printers()
  expect(found.map(({ name }) => name).toSorted()).toEqual(['Pisarnica_č', 'Sudnica', PLAIN])
  expect(found.filter(({ isDefault }) => isDefault)).toHaveLength(1)
})

describe('an issued order, drawn by the driver,', () => {
  test('has its pages, on A4, with its ink where it was signed', async () => {
    const office = openOfficeAtWork({ spooler })
    const { orderId } = await issueCase01(office)
    await signIn(office, 'clerk')
    await office.ask('print.print', { orderId, printer: 'Pisarnica_č', recipient: 'Tužilaštvo' })
    expect(await office.ask('print.history', { orderId })).toMatchObject([{ printer: 'Pisarnica_č', state: 'sent' }])
    const { bytes } = await office.ask('order.read', { orderId })
    await office.close()
    const made = await nextPrinted()
    const [sent, drawn] = [pagesOfPdf(bytes), pagesOfPostScript(made)]
    expect(drawn.length).toBe(sent.length)
    expect(made.toString('latin1')).toMatch(/%%BeginFeature: \*PageSize A4\s/)
    for (const [at, page] of drawn.entries()) {
      const other = sent[at]
      expect(other && inkCorrelation(page, other), `page ${String(at + 1)}`).toBeGreaterThan(0.95)
    }
  })

  test('whose one page is moved by two millimetres would be noticed', () => {
    const [page] = pagesOfPdf(longPdf({ pages: 1, withPictures: false }))
    if (page === undefined) throw new Error('no page')
    const moved = { ...page, dots: page.dots.map((_dot, at) => page.dots[at - 5 * page.width] ?? 255) }
    expect(inkCorrelation(page, page)).toBeCloseTo(1)
    expect(inkCorrelation(page, moved)).toBeLessThan(0.95)
  })
})

test('raw, the printer gets the very bytes, under any name', async () => {
  const bytes = longPdf({ pages: 3, withPictures: true })
  for (const name of ['Pisarnica_č', PLAIN]) {
    expect(await spooler.print(name, bytes, { way: 'raw' })).toEqual(success(true))
    expect(sha256(await nextPrinted())).toBe(sha256(bytes))
  }
})

test('two thousand pages go through, and the helper tells of each', { timeout: 900_000 }, async () => {
  const bytes = longPdf({ pages: 2000, withPictures: false })
  expect(await spooler.print('Sudnica', bytes)).toEqual(success(true))
  expect((await nextPrinted()).toString('latin1').match(/^%%Page: /gm)).toHaveLength(2000)
})

test('what cannot be printed is refused with its reason, and nothing reaches the paper', async () => {
  const whole = longPdf({ pages: 1, withPictures: false })
  const noPages = Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n',
  )
  expect(await spooler.print('Nema ga', whole)).toEqual(failure('print.noPrinter'))
  expect(await spooler.print(PLAIN, whole)).toEqual(failure('print.noDriver'))
  for (const broken of [Buffer.alloc(0), Buffer.from('no PDF'), whole.subarray(0, 200), noPages])
    expect(await spooler.print('Sudnica', broken)).toEqual(failure('print.notDrawable'))
  expect(() => hand(['print', 'gdi', 'Sudnica', '0'.repeat(64)], whole)).toThrow(/status 76|Command failed/)
  expect(await printers.cups.captured(printed)).toHaveLength(printed)
})

test('a printer that is gone is told no more, and a job for it is refused', async () => {
  execFileSync('lpadmin', ['-h', printers.cups.server, '-x', 'Pisarnica_č'])
  expect((await spooler.printers()).map(({ name }) => name)).not.toContain('Pisarnica_č')
  expect(await spooler.print('Pisarnica_č', longPdf({ pages: 1, withPictures: false }))).toEqual(
    failure('print.noPrinter'),
  )
})

test(
  'the same sources give the same helper, byte for byte, with what the linker has against attacks',
  { timeout: 600_000 },
  () => {
    const script = resolve('scripts/packaging/printHelper.mjs')
    const again = `(await import(${JSON.stringify(script)})).compileHelper(process.argv[1])`
    const folder = createTemporaryFolder()
    execFileSync(process.execPath, ['--input-type=module', '-e', again, folder])
    const one = readFileSync(join(folder, 'naknada-print.exe'))
    const other = resolve('out/print-helper/naknada-print.exe')
    expect(sha256(one)).toBe(sha256(readFileSync(other)))
    const headers = execFileSync('x86_64-w64-mingw32-objdump', ['-p', other], { encoding: 'utf8' })
    for (const guard of ['HIGH_ENTROPY_VA', 'DYNAMIC_BASE', 'NX_COMPAT']) expect(headers).toContain(guard)
    const libraries = [...headers.matchAll(/DLL Name: (\S+)/g)].map(([, name = '']) => name.toUpperCase())
    expect(libraries.toSorted()).toEqual([
      'ADVAPI32.DLL',
      'BCRYPT.DLL',
      'GDI32.DLL',
      'KERNEL32.DLL',
      'MSVCRT.DLL',
      'WINSPOOL.DRV',
    ])
  },
)
