// Scanned pages recognised as the app does it: twenty pages of our own documents, ten in each script, at 200 dots per inch with noise.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TextRecognition } from '../../electron/files/attachments/textRecognition.ts'
import { scanPage } from '../support/scannedPage.ts'
import { median, percentile, report, row } from './rows.ts'

const DOCUMENTS = [
  'claim-supplement',
  'property-claim',
  'notice-of-rights',
  'order-reasons',
  'expert-report-request',
  'payment-statement',
  'service-slip',
  'compensation-order',
  'legal-aid-request',
  'security-measure-proposal',
]
const PERCENT = 100

const folder = mkdtempSync(join(tmpdir(), 'naknada-recognition-'))
const of = ['all', 'resources/training/cases/case-01.json', folder, '--language', 'cnr,cnr-Cyrl', '--claim', 'all']
execFileSync(process.execPath, ['commands/document.ts', ...of], { stdio: 'ignore' })

/** Words of two letters and more, each as often as it stands; a word divided at the end of a line is one. */
function wordsOf(text: string): readonly string[] {
  const whole = text
    .normalize('NFC')
    .replace(/[\u00AD-]\s*\n\s*/g, '')
    .replaceAll('\u00AD', '')
  return whole.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []
}

function shareFound(truth: readonly string[], found: readonly string[]): number {
  const left = [...found]
  const hits = truth.filter((word) => {
    const at = left.indexOf(word)
    if (at !== -1) left.splice(at, 1)
    return at !== -1
  })
  return (hits.length / truth.length) * PERCENT
}

const engine = await TextRecognition.start()
const times: number[] = []

function measureScript(language: string): number {
  const shares = DOCUMENTS.map((document) => {
    const path = join(folder, `${document}.c1.${language}.pdf`)
    const truth = execFileSync('pdftotext', ['-l', '1', path, '-'], { encoding: 'utf8' })
    const picture = scanPage(path, 1)
    const from = performance.now()
    const text = engine.read(picture)
    times.push(performance.now() - from)
    return shareFound(wordsOf(truth), wordsOf(text))
  })
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

const [latin, cyrillic] = [measureScript('cnr'), measureScript('cnr-Cyrl')]
rmSync(folder, { recursive: true })

report([
  row('recognition.page', median(times), 'ms', 5_000),
  row('recognition.longestPage', percentile(times, 1), 'ms'),
  row('recognition.wordsLatin', latin, '%'),
  row('recognition.wordsCyrillic', cyrillic, '%'),
])
