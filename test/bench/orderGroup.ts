// Runs inside Electron's main process: our drawing of an order against Chromium's own printing of the same words.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { app, BrowserWindow } from 'electron'
import { getSharedFontSet } from '../../electron/documents/fontSet.ts'
import { renderContent } from '../../electron/documents/renderContent.ts'
import case01 from '../../resources/training/cases/case-01.json' with { type: 'json' }
import type { DocumentContent } from '../../shared/document/content/content.ts'
import { composeDocument } from '../../shared/document/registry.ts'
import { naknadaCase } from '../../shared/exchange/naknadaCase.ts'
import { toCaseFile } from '../../shared/exchange/toCaseFile.ts'
import { orderHtml } from './orderHtml.ts'
import { measureAlternately, median, report, row, type Row } from './rows.ts'

// So many that both ways run warm, as they do in a program that is open all day.
const ROUNDS = 40
const WARM_UP = 10
const ORDER = { number: '1/26', issued: '2026-06-15' }

function wholeOrder(): DocumentContent {
  const caseFile = toCaseFile(naknadaCase.parse(case01))
  return composeDocument('compensation-order', { caseFile, claimId: 'c1', date: ORDER.issued, order: ORDER })
}

/** The longest beginning of the order that fills two pages and no more. */
async function twoPages(content: DocumentContent): Promise<DocumentContent> {
  for (let count = content.blocks.length; count > 0; count -= 1) {
    const start = { ...content, blocks: content.blocks.slice(0, count) }
    if ((await draw(start)).pages === 2) return start
  }
  throw new Error('no beginning of the order has two pages')
}

function draw(content: DocumentContent) {
  return renderContent(content, 'bilingual', getSharedFontSet())
}

async function compare(folder: string, content: DocumentContent) {
  const path = join(folder, 'order.html')
  writeFileSync(path, orderHtml(content, resolve('resources/fonts')))
  const options = { show: false, webPreferences: { sandbox: true, contextIsolation: true } }
  const printed = new BrowserWindow(options)
  const loaded = new BrowserWindow(options)
  await loaded.loadFile(path)
  // Tagged and with bookmarks, as ours is.
  const print = { preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true }
  const times = await measureAlternately(
    {
      ours: () => draw(content),
      chromium: async () => {
        await printed.loadFile(path)
        return printed.webContents.printToPDF(print)
      },
      loaded: () => loaded.webContents.printToPDF(print),
    },
    ROUNDS,
    WARM_UP,
  )
  printed.destroy()
  loaded.destroy()
  return { ours: median(times.ours), chromium: median(times.chromium), loaded: median(times.loaded) }
}

async function measure(folder: string): Promise<readonly Row[]> {
  const whole = wholeOrder()
  const two = await compare(folder, await twoPages(whole))
  const all = await compare(folder, whole)
  return [
    row('order.ratio', two.ours / two.chromium, 'x', 0.5),
    row('order.loadedRatio', two.ours / two.loaded, 'x', 1),
    row('order.ours', two.ours, 'ms'),
    row('order.chromium', two.chromium, 'ms'),
    row('order.chromiumLoaded', two.loaded, 'ms'),
    row('order.wholeRatio', all.ours / all.chromium, 'x'),
    row('order.wholeOurs', all.ours, 'ms'),
    row('order.wholeChromium', all.chromium, 'ms'),
  ]
}

app.on('window-all-closed', () => undefined)
void app.whenReady().then(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'naknada-bench-'))
  try {
    report(await measure(folder))
    rmSync(folder, { recursive: true, force: true })
    app.exit(0)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    rmSync(folder, { recursive: true, force: true })
    app.exit(1)
  }
})
