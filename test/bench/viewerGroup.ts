// A file of three thousand pages looked at in the real window: from the press to the first page drawn on the canvas.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { attach } from '../support/office/attachments.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { longPdf } from '../support/longPdf.ts'
import { openTestOffice, setUpOffice, signIn } from '../support/office/testOffice.ts'
import { startElectron, type MeasuredElectron } from './measuredElectron.ts'
import { report, row } from './rows.ts'
import { signInOnPage } from './signInOnPage.ts'

const PAGES = 3_000
const PRESSES = 3
const viewButton = (number: number): string => `.fileList li:nth-child(${String(number)}) button.primary`
const folder = mkdtempSync(join(tmpdir(), 'naknada-bench-'))
const data = join(folder, 'office')

/** The same pages as a scanner writes them, ordered for the web, and with their small parts packed into streams. */
function writeFiles(): Readonly<Record<'plain' | 'linearized' | 'packed' | 'text', string>> {
  const plain = join(folder, 'plain.pdf')
  const text = join(folder, 'text.pdf')
  const qpdf = (name: string, ...how: readonly string[]): string => {
    const path = join(folder, `${name}.pdf`)
    execFileSync('qpdf', [...how, plain, path])
    return path
  }
  writeFileSync(plain, longPdf({ pages: PAGES, withPictures: true }))
  writeFileSync(text, longPdf({ pages: PAGES, withPictures: false }))
  return {
    plain,
    linearized: qpdf('linearized', '--linearize'),
    packed: qpdf('packed', '--object-streams=generate'),
    text,
  }
}

const paths = writeFiles()
type Kind = keyof typeof paths
const kinds = Object.keys(paths) as Kind[]

/** A data folder with the files at one item, where the person was at work when the desk was locked. */
async function prepareOffice(): Promise<void> {
  const office = openTestOffice({ folder: data, keepFolder: true })
  await setUpOffice(office)
  await signIn(office, 'prosecutor')
  const { caseId } = await importCase01(office)
  for (const kind of kinds) await attach(office, caseId, 'e1', paths[kind])
  const place = { screen: 'caseFile', caseId, tab: 'evidence', item: 'e1' }
  await office.ask('draft.save', { key: 'session/place', text: JSON.stringify(place) })
  await office.close()
}

/**
 * Milliseconds from the press to the end of the frame in which the words of the first page stand on the canvas, for each press: the
 * first is that of a window that has shown no PDF yet.
 */
async function pressForPage(electron: MeasuredElectron, number: number): Promise<readonly number[]> {
  return (await electron.evaluate(`(async () => {
    const wait = (ms) => new Promise((done) => setTimeout(done, ms))
    const painted = () => new Promise((done) => requestAnimationFrame(() => {
      const after = new MessageChannel()
      after.port1.onmessage = () => done(performance.now())
      after.port2.postMessage(0)
    }))
    const isDrawn = () => {
      const canvas = document.querySelector('canvas[data-page]')
      if (canvas === null || canvas.width < 50) return false
      const scale = canvas.width / 595
      const [x, y, width, height] = [72, 66, 150, 18].map((value) => Math.round(value * scale))
      const { data } = canvas.getContext('2d').getImageData(x, y, width, height)
      return data.some((value, at) => at % 4 === 0 && value < 128 && data[at + 3] > 0)
    }
    const times = []
    for (let press = 0; press < ${String(PRESSES)}; press += 1) {
      // A person reads what stands there before pressing.
      await wait(1500)
      const pressed = performance.now()
      document.querySelector('${viewButton(number)}').click()
      for (let now = pressed; !isDrawn(); now = await painted()) {
        if (now - pressed > 30000) throw new Error('no page was drawn')
      }
      times.push(performance.now() - pressed)
      document.querySelector('.viewerHead button').click()
    }
    return times
  })()`)) as readonly number[]
}

await prepareOffice()
const slowest: number[] = []
for (const at of kinds.keys()) {
  const electron = await startElectron(resolve('.'), data)
  await signInOnPage(electron, viewButton(1))
  slowest.push(Math.max(...(await pressForPage(electron, at + 1))))
  await electron.end()
}
rmSync(folder, { recursive: true, force: true })

report(kinds.map((kind, at) => row(`viewer.firstPage.${kind}`, slowest[at] ?? Number.NaN, 'ms', 1_000)))
