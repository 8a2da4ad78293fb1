import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readPdfText, isAcceptedByQpdf } from '../support/pdf.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'

const SCRIPT = fileURLToPath(new URL('../../commands/document.ts', import.meta.url))
const CASE = fileURLToPath(new URL('../../resources/training/cases/case-01.json', import.meta.url))

function folder(): string {
  return createTemporaryFolder('naknada-command-')
}

function command(...given: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...given], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

function fileWith(text: string): string {
  const path = join(folder(), 'given.json')
  writeFileSync(path, text)
  return path
}

const CORRECTION = {
  place: { cnr: 'strana 1, red 7', en: 'page 1, line 7' },
  wrong: { cnr: '21.135,23 €', en: 'EUR 21,135.23' },
  right: { cnr: '21.153,23 €', en: 'EUR 21,153.23' },
}

test('one document goes into one file, closed to others also where an open one or a half-written one stood', () => {
  const path = join(folder(), 'order.pdf')
  for (const earlier of [path, `${path}.part`]) writeFileSync(earlier, 'earlier', { mode: 0o644 })
  const { status, stdout } = command('compensation-order', CASE, path, '--number', '1/26')
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ output: path, pages: 5 })
  expect(isAcceptedByQpdf(path)).toBe(true)
  expect((statSync(path).mode & 0o777).toString(8)).toBe('600')
})

test('the ending says what is written: a DOCX file where it is asked for, and nothing under a name that says neither', () => {
  const path = join(folder(), 'order.DOCX')
  const { status, stdout } = command('compensation-order', CASE, path, '--language', 'cnr')
  expect(status).toBe(0)
  const [line] = stdout.trim().split('\n')
  expect(JSON.parse(line ?? '')).toEqual({
    output: path,
    bytes: statSync(path).size,
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
  })
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  for (const name of ['order.doc', 'order', 'order.pdf.txt']) {
    const wrong = join(folder(), name)
    const refused = command('compensation-order', CASE, wrong)
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain('.docx')
    expect(existsSync(wrong)).toBe(false)
  }
  const withoutVerdict = join(folder(), 'order.docx')
  const { decision: _none, ...undecided } = JSON.parse(readFileSync(CASE, 'utf8')) as Record<string, unknown>
  const unmade = command('compensation-order', fileWith(JSON.stringify(undecided)), withoutVerdict)
  expect(unmade.status).toBe(1)
  expect(unmade.stderr).toContain('compensation-order')
  expect(existsSync(withoutVerdict)).toBe(false)
})

test('several go into a folder that is made, in the order asked for, with a file for each language', () => {
  const out = join(folder(), 'new', '/')
  const { status, stdout, stderr } = command(
    'envelope,service-slip',
    CASE,
    out,
    '--language',
    'en,cnr',
    '--claim',
    'all',
  )
  const names = ['envelope.c1.en', 'envelope.c1.cnr', 'service-slip.c1.en', 'service-slip.c1.cnr']
  expect(status).toBe(0)
  expect(readdirSync(out).toSorted()).toEqual(names.map((name) => `${name}.pdf`).toSorted())
  const listed = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { output: string })
  expect(listed.map(({ output }) => output)).toEqual(names.map((name) => join(out, `${name}.pdf`)))
  expect(stderr).toContain('4 of 4 documents made, 0 failed')
})

test('one that cannot be made is named in both languages and the others are made', () => {
  const out = folder()
  const { status, stderr } = command('envelope,no-such', CASE, out)
  expect(status).toBe(1)
  expect(readdirSync(out)).toEqual(['envelope.bilingual.pdf'])
  expect(stderr).toContain('no-such.bilingual: Nema dokumenta pod nazivom no-such.')
  expect(stderr).toContain('no-such.bilingual: There is no document named no-such.')
})

test('a rectification says what it mends, and has lines for the pen where nothing is given', () => {
  const given = join(folder(), 'given.pdf')
  const blank = join(folder(), 'blank.pdf')
  expect(command('rectification', CASE, blank).status).toBe(0)
  expect(command('rectification', CASE, given, '--corrections', fileWith(JSON.stringify([CORRECTION]))).status).toBe(0)
  const manner = ['--correction', 'copyDiffers', '--on-request', '--language', 'cnr']
  const differs = join(folder(), 'differs.pdf')
  expect(command('rectification', CASE, differs, ...manner).status).toBe(0)
  // Of the two kinds only this one lets the period for appeal run anew.
  expect(readPdfText(differs).replace(/\s+/g, ' ')).toContain('Rok za žalbu protiv presude teče od dana dostavljanja')
  expect(readPdfText(given).replace(/\s+/g, ' ')).toContain('Ispravka očigledne greške ne utiče na rok za žalbu')
  for (const words of ['21.135,23', '21.153,23', 'EUR 21,135.23', 'strana 1, red 7', 'page 1, line 7']) {
    expect(readPdfText(given).replace(/\s+/g, ' ')).toContain(words)
  }
  const penLine = /umjesto „\s*”/u
  expect(readPdfText(given)).not.toMatch(penLine)
  expect(readPdfText(blank)).toMatch(penLine)
})

const OUT = join(folder(), 'out.pdf')
test.each([
  [
    'a language that does not exist',
    ['envelope', CASE, OUT, '--language', 'de'],
    'Opcija --language',
    'Option --language',
  ],
  [
    'a day that does not exist',
    ['envelope', CASE, OUT, '--final', '2026-02-31'],
    '--final: datum',
    '--final: the date',
  ],
  [
    'an option it does not know',
    ['envelope', CASE, OUT, '--colour', 'x'],
    'nije poznata',
    'is unknown or has no value: --colour',
  ],
  ['too few arguments', ['envelope'], '--recipient OZNAKA', '--recipient ID'],
  ['several documents for one file', ['envelope,service-slip', CASE, OUT], 'mora biti fascikla', 'need a folder'],
  ['no such case file', ['envelope', '/no/such.json', OUT], 'Datoteka predmeta (argument 2)', 'Case file (argument 2)'],
  ['broken JSON', ['envelope', fileWith('{\n"a": [1 2'), OUT], '(red 2, kolona 9)', '(line 2, column 9)'],
  ['no case at all', ['envelope', fileWith('[]'), OUT], 'nijedan predmet', 'contains no case'],
  ['a case of the wrong shape', ['envelope', fileWith('{"version": 1}'), OUT], ', polje format', ', field format'],
  [
    'a wrong correction',
    ['rectification', CASE, OUT, '--corrections', fileWith('[{"place": {"cnr": "x"}}]')],
    'polje 0.place.en',
    'field 0.place.en',
  ],
  [
    'a claim that is not there',
    ['envelope', CASE, OUT, '--claim', 'c9'],
    'envelope.c9.bilingual: ',
    'envelope.c9.bilingual: ',
  ],
  ['a folder that is not there', ['envelope', CASE, '/no/such/out.pdf'], 'nije moguće upisati', 'could not be written'],
])('refuses %s, says where, in both languages', (_case, given, cnr, en) => {
  const { status, stderr, stdout } = command(...given)
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toContain(cnr)
  expect(stderr).toContain(en)
  expect(stderr).not.toContain('node:')
})

test.each(['\u05E9\u05DC\u05D5\u05DD', '\u0645\u0631\u064A\u0645', 'Vesna \u{1F600}'])(
  'a character no typeface has is named with its document and place: %s',
  (name) => {
    const file = JSON.parse(readFileSync(CASE, 'utf8')) as { people: { role: string; name: string }[] }
    const people = file.people.map((person) => (person.role === 'judge' ? { ...person, name } : person))
    const out = join(folder(), 'out.pdf')
    const { status, stdout, stderr } = command('compensation-order', fileWith(JSON.stringify({ ...file, people })), out)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/compensation-order\S*: Znak \S+ na mjestu [\w-]+ ne postoji/u)
    expect(stderr).toMatch(/compensation-order\S*: The character \S+ at [\w-]+ does not exist/u)
    expect(stderr).not.toContain(name)
    expect(existsSync(out)).toBe(false)
  },
)

test('a folder that cannot be made is refused before anything is drawn', () => {
  const file = join(folder(), 'file')
  writeFileSync(file, '')
  const { status, stderr } = command('envelope', CASE, `${file}/below/`)
  expect(status).toBe(1)
  expect(stderr).toContain('Izlaz (argument 3)')
})
