import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { CommandError } from '../../commands/document/commandError.ts'
import { readFolder } from '../../commands/report/readFolder.ts'
import { readReportOptions } from '../../commands/report/reportOptions.ts'
import { isAcceptedByQpdf, readPdfText } from '../support/pdf.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'
import { isVeraPdfInstalled, runVeraPdf } from '../support/verapdf.ts'

const SCRIPT = fileURLToPath(new URL('../../commands/report.ts', import.meta.url))
const CASE = JSON.parse(
  readFileSync(new URL('../../resources/training/cases/case-01.json', import.meta.url), 'utf8'),
) as Record<string, unknown>
const FILES = ['figures.csv', 'figures.json', 'figures.xlsx', 'report.pdf']

function command(...given: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...given], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** A folder with so many case files, the last of them paid. */
function folderOf(count: number): Readonly<{ cases: string; out: string }> {
  const folder = createTemporaryFolder('naknada-report-')
  const cases = join(folder, 'cases')
  mkdirSync(cases)
  for (let at = 0; at < count; at++)
    writeFileSync(join(cases, `case-${String(at)}.json`), JSON.stringify({ ...CASE, note: String(at) }))
  return { cases, out: join(folder, 'out') }
}

const text = (path: string) => readPdfText(path).replace(/\s+/g, ' ')

describe('the report of a folder', () => {
  const { cases, out } = folderOf(6)
  const made = command(cases, out, '--at', '2026-11-27')

  test('is written in four files, each named on standard output with its fingerprint', () => {
    expect([made.status, made.stderr]).toEqual([0, ''])
    expect(readdirSync(out).toSorted()).toEqual(FILES)
    const lines = made.stdout.trim().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { output: string }).output).toSorted()).toEqual(
      FILES.map((name) => join(out, name)),
    )
  })

  test('says the same on paper, in the sheets and as JSON', () => {
    const figures = JSON.parse(readFileSync(join(out, 'figures.json'), 'utf8')) as {
      people: number
      steps: readonly { people: number; cents: number | null }[]
    }
    const [, , decided] = figures.steps
    expect([figures.people, decided?.people]).toEqual([6, 6])
    const amount = ((decided?.cents ?? 0) / 100).toFixed(2)
    const csv = readFileSync(join(out, 'figures.csv'), 'utf8')
    expect(csv).toContain(`dosuđeno u krivičnom postupku;;${amount.replace('.', ',')};euro`)
    const sheet = strFromU8(
      unzipSync(readFileSync(join(out, 'figures.xlsx')))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    )
    expect(sheet).toContain(`<v>${amount}</v>`)
    const paper = text(join(out, 'report.pdf'))
    for (const words of [
      '6 predmeta',
      '6 case files',
      '27.11.2026',
      'Kako se broji',
      'How it is counted',
      'Lica po sudu',
    ])
      expect(paper).toContain(words)
  })

  test('is a whole PDF', () => {
    expect(isAcceptedByQpdf(join(out, 'report.pdf'))).toBe(true)
  })

  test.skipIf(!isVeraPdfInstalled())(
    'that an archive and a screen reader take',
    async () => {
      const verdicts = await runVeraPdf([join(out, 'report.pdf')])
      expect([...verdicts.values()]).toEqual([{ '2a': 'PASS', ua1: 'PASS' }])
    },
    120_000,
  )

  test('is the same to the byte a second time and from another folder', () => {
    const copy = join(out, '..', 'copy')
    cpSync(cases, copy, { recursive: true })
    const again = join(out, '..', 'again')
    expect(command(copy, again, '--at', '2026-11-27').status).toBe(0)
    for (const name of FILES)
      expect(readFileSync(join(again, name)).equals(readFileSync(join(out, name))), name).toBe(true)
  })

  test('names nobody and no case', () => {
    const all = [
      text(join(out, 'report.pdf')),
      ...FILES.slice(0, 2).map((name) => readFileSync(join(out, name), 'utf8')),
    ].join('\n')
    for (const secret of ['Ždralović', 'K.br', 'Kt.br', 'Anđela', 'Šćekić']) expect(all).not.toContain(secret)
  })
})

test('a day before anything happened, another language, and an empty folder', () => {
  const { cases, out } = folderOf(5)
  expect(command(cases, out, '--at', '2012-01-01', '--language', 'cnr-Cyrl').status).toBe(0)
  expect(text(join(out, 'report.pdf'))).toContain('Лица по суду')
  expect(readFileSync(join(out, 'figures.csv'), 'utf8')).toContain('поднијела захтјев;;0;Лица')
  const empty = folderOf(0)
  expect(command(empty.cases, empty.out, '--language', 'en').status).toBe(0)
  expect(text(join(empty.out, 'report.pdf'))).toContain('0 case files')
})

test('files that are no case files are named without their content, and the others are counted', () => {
  const { cases, out } = folderOf(5)
  writeFileSync(join(cases, 'x-broken.json'), '{"secret": "Ana Maraš"')
  writeFileSync(join(cases, 'y-wrong.json'), JSON.stringify({ ...CASE, people: 'Ana Maraš' }))
  writeFileSync(join(cases, 'z-status.json'), JSON.stringify({ ...CASE, status: { final: 'Ana Maraš' } }))
  const { status, stderr } = command(cases, out)
  expect(status).toBe(1)
  expect(readdirSync(out).toSorted()).toEqual(FILES)
  expect(stderr).toContain('x-broken.json: datoteka nije ispravan JSON')
  expect(stderr).toContain('y-wrong.json, field people')
  expect(stderr).toContain('z-status.json, field status.final')
  expect(stderr).toContain('3 files are not in the report')
  expect(stderr).not.toContain('Maraš')
  expect(text(join(out, 'report.pdf'))).toContain('5 predmeta')
})

test('the same content twice counts and is named', () => {
  const { cases, out } = folderOf(5)
  cpSync(join(cases, 'case-0.json'), join(cases, 'copy.json'))
  const { status, stderr } = command(cases, out)
  expect([status, stderr.includes('copy.json: case-0.json has the same content')]).toEqual([0, true])
  expect(text(join(out, 'report.pdf'))).toContain('6 predmeta')
})

test.each([
  ['no folder', ['/no/such', '/tmp/out'], 'Folder with case files'],
  ['one argument', ['/tmp'], 'Usage: npm run report'],
  ['the folder itself', ['/tmp', '/tmp/'], 'must not be the folder that is read from'],
  ['a day that does not exist', ['/tmp', '/tmp/out', '--at', '2026-02-30'], 'the date 2026-02-30'],
  ['an unknown language', ['/tmp', '/tmp/out', '--language', 'de'], 'Option --language'],
  ['an unknown option', ['/tmp', '/tmp/out', '--k', '1'], 'Usage: npm run report'],
])('%s is refused in both languages', (_name, given, words) => {
  expect(refusalOf(given)).toEqual([expect.any(String), expect.stringContaining(words)])
})

function refusalOf(given: readonly string[]): readonly string[] {
  try {
    readFolder(readReportOptions(given).source)
    return []
  } catch (error) {
    if (error instanceof CommandError) return error.lines
    throw error
  }
}
