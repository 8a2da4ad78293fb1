import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAnchor } from '../../electron/audit/anchor.ts'
import { journalExport, type JournalExport } from '../../electron/audit/journalExport.ts'
import { verifyExport } from '../../electron/audit/verifyExport.ts'
import { KEY_READING } from '../../electron/vault/keyHistory.ts'
import { forgeExport } from '../support/office/forgeExport.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'

let office: TestOffice
/** What the auditor wrote down before the last acts, and the export that followed. */
let anchor: string
let whole: JournalExport

beforeAll(async () => {
  office = openOfficeAtWork()
  await signIn(office, 'prosecutor')
  const target = await importCase01(office)
  await office.ask('person.reveal', { caseId: target.caseId, person: 'v1', reason: 'dostava poziva' })
  await signIn(office, 'auditor')
  anchor = (await office.ask('audit.anchor', {})).lines.join('\n')
  await signIn(office, 'prosecutor')
  await office.ask('person.reveal', { caseId: target.caseId, person: 'v1', reason: 'provjera adrese' })
  await signIn(office, 'auditor')
  whole = await exportTo('dnevnik.json')
})
afterAll(() => office.close())

async function exportTo(name: string): Promise<JournalExport> {
  office.dialog.save = join(office.folder, name)
  const answer = await office.ask('audit.export', { reason: 'pregled dnevnika' })
  const read = journalExport.parse(JSON.parse(readFileSync(join(office.folder, name), 'utf8')))
  expect(answer).toEqual({ outcome: 'exported', rows: read.entries.length })
  return read
}

const copyOfWhole = (): JournalExport => structuredClone(whole)
const verify = (exported: JournalExport, anchored?: string) =>
  verifyExport(exported, KEY_READING, anchored === undefined ? undefined : readAnchor(anchored))
const placeOf = ({ entries }: JournalExport, journal: 'office' | 'cases', nth = 0): number =>
  entries.map((entry, at) => [entry.journal, at] as const).filter(([name]) => name === journal)[nth]?.[1] ?? -1

describe('both journals leave', () => {
  test('whole, with why they leave as the last entry of the office, and verify with and without the anchor', () => {
    expect(verify(whole)).toMatchObject({ intact: true, anchor: 'none' })
    expect(verify(whole, anchor)).toMatchObject({ intact: true, anchor: 'agrees' })
    const ofOffice = whole.entries.filter(({ journal }) => journal === 'office')
    expect(ofOffice.at(-1)).toMatchObject({ act: 'audit.export', text: { reason: 'pregled dnevnika' } })
    expect(whole.entries.filter(({ journal }) => journal === 'cases').map(({ act }) => act)).toEqual(
      expect.arrayContaining(['caseFile.import', 'caseFile.reveal']),
    )
  })

  test('without what people wrote in case files, and without anybody of them', () => {
    const text = JSON.stringify(whole)
    expect(text).not.toMatch(/dostava poziva|provjera adrese|12\/26/)
    expect(Object.values(whole.people)).toContain('Ljiljana Šofranac')
  })

  test('and the fingerprint of what left is written down after', async () => {
    const [last] = await office.ask('audit.list', { journal: 'office' })
    expect(last).toMatchObject({ act: 'audit.exportDone' })
    expect(last?.reason).toMatch(/^SHA-256 [0-9a-f]{64} · \d+$/)
  })

  test('nowhere where the place cannot be written to, and that too is written down', async () => {
    office.dialog.save = join(office.folder, 'nema', 'dnevnik.json')
    const refused = await office.refused('audit.export', { reason: 'pregled dnevnika' })
    expect(refused.code).toBe('exchange.noFolder')
    const [last] = await office.ask('audit.list', { journal: 'office' })
    expect(last).toMatchObject({ act: 'audit.exportFailed', reason: 'exchange.noFolder' })
  })

  test('and the anchor leaves as the lines that the screen shows, which is written down', async () => {
    const { lines } = await office.ask('audit.anchor', {})
    office.dialog.save = join(office.folder, 'sidro.txt')
    expect(await office.ask('audit.saveAnchor', {})).toEqual({ outcome: 'exported' })
    expect(readFileSync(join(office.folder, 'sidro.txt'), 'utf8')).toBe(`${lines.join('\n')}\n`)
    const [last] = await office.ask('audit.list', { journal: 'office' })
    expect(last).toMatchObject({ act: 'audit.anchorSaved' })
  })

  test('to nobody who does not audit or manage the office', async () => {
    for (const who of ['prosecutor', 'judge', 'clerk'] as const) {
      await signIn(office, who)
      for (const channel of ['audit.export', 'audit.anchor'] as const) {
        const refused = await office.refused(channel, channel === 'audit.export' ? { reason: 'pregled' } : {})
        expect(refused.code).toBe('session.roleNotAllowed')
      }
    }
    await signIn(office, 'auditor')
  })
})

type Tampering = readonly [what: string, change: (exported: JournalExport) => void]
const JOURNALS = ['office', 'cases'] as const

/** What somebody does to a file that has left; each is found without an anchor. */
const TAMPERINGS: readonly Tampering[] = [
  ...JOURNALS.flatMap((journal): readonly Tampering[] => [
    [`an entry of ${journal} is taken out`, (it) => void it.entries.splice(placeOf(it, journal, 1), 1)],
    [`the first entry of ${journal} is taken out`, (it) => void it.entries.splice(placeOf(it, journal), 1)],
    [`an entry of ${journal} stands twice`, (it) => insertCopy(it, placeOf(it, journal, 1))],
    [`two entries of ${journal} change places`, (it) => exchange(it, placeOf(it, journal), placeOf(it, journal, 1))],
    [`the act of ${journal} is another`, (it) => change(it, journal, { act: 'caseFile.open' })],
    [`the time of ${journal} is another`, (it) => change(it, journal, { at: '2020-01-01T00:00:00.000Z' })],
    [`the person of ${journal} is another`, (it) => change(it, journal, { person: 'f'.repeat(32) })],
    [`the number of ${journal} is another`, (it) => change(it, journal, { number: 7 })],
    [`the signature of ${journal} is another`, (it) => change(it, journal, { signature: 'AAAA' })],
    [`the end of ${journal} is cut off`, (it) => void it.entries.splice(lastPlace(it, journal), 1)],
    [`all of ${journal} is gone`, (it) => (it.entries = it.entries.filter((entry) => entry.journal !== journal))],
    [
      `the end that ${journal} says it has is another`,
      (it) => (it.heads = journal === 'office' ? { cases: it.heads.cases } : { office: it.heads.office }),
    ],
  ]),
  ['the reason of an entry is another', (it) => changeText(it)],
  [
    'a person has another name',
    (it) => (it.people = { ...it.people, [Object.keys(it.people)[0] ?? '']: 'Neko Drugi' }),
  ],
  ['the time of the export is another', (it) => (it.exportedAt = '2030-01-01T00:00:00.000Z')],
  ['the office is another', (it) => (it.installation = 'e'.repeat(32))],
  ['the order of the journals is another', (it) => it.entries.reverse()],
]

const lastPlace = ({ entries }: JournalExport, journal: string): number =>
  entries.map((entry) => entry.journal).lastIndexOf(journal as 'office')

function insertCopy({ entries }: JournalExport, at: number): void {
  const entry = entries[at]
  if (entry !== undefined) entries.splice(at, 0, entry)
}

function exchange({ entries }: JournalExport, one: number, other: number): void {
  const [first, second] = [entries[one], entries[other]]
  if (first === undefined || second === undefined) return
  entries[one] = second
  entries[other] = first
}

function change({ entries }: JournalExport, journal: 'office' | 'cases', facts: object): void {
  const at = placeOf({ entries } as JournalExport, journal, 1)
  entries[at] = { ...entries[at], ...facts } as (typeof entries)[number]
}

function changeText({ entries }: JournalExport): void {
  const entry = entries.find((one) => one.journal === 'office' && one.text.reason !== null)
  if (entry?.journal === 'office') entry.text.reason = 'nešto drugo'
}

describe('what was done to a file that left is found', () => {
  test.each(TAMPERINGS)('%s', (_what, tamper) => {
    const exported = copyOfWhole()
    tamper(exported)
    expect(exported).not.toEqual(whole)
    expect(verify(exported).intact).toBe(false)
  })

  test.each(JOURNALS)(
    'an end of %s cut off with its head signed anew by who audits: by the anchor alone',
    async (journal) => {
      const early = { journal, keep: 1 }
      const forged = await forgeExport(office, whole, { cut: early })
      expect(verify(forged).intact).toBe(true)
      expect(verify(forged, anchor)).toMatchObject({ intact: false, anchor: 'missing' })
    },
  )

  test('all of it made anew under other keys: by the anchor alone', async () => {
    const forged = await forgeExport(office, whole, { ownKeys: true })
    expect(verify(forged).intact).toBe(true)
    expect(verify(forged, anchor)).toMatchObject({ intact: false, anchor: 'keys' })
  })

  test('the journal of the office made anew by somebody who has its key: by the anchor alone', async () => {
    const forged = await forgeExport(office, whole, { rewritten: 'office' })
    expect(verify(forged).intact).toBe(true)
    expect(verify(forged, anchor)).toMatchObject({ intact: false, anchor: 'differs' })
  })

  test('the journal of the cases made anew by somebody who has the key of the office: without an anchor', async () => {
    expect(verify(await forgeExport(office, whole, { rewritten: 'cases' })).intact).toBe(false)
  })

  test('an anchor of another office', () => {
    const other = anchor.replace(/installation \w{4}/, 'installation 0000')
    expect(verify(whole, other)).toMatchObject({ intact: false, anchor: 'installation' })
  })
})

describe('the command', () => {
  const run = (...files: readonly string[]) =>
    spawnSync(process.execPath, ['commands/verify.ts', 'journal', ...files], { encoding: 'utf8' })
  const write = (name: string, content: string): string => {
    const path = join(office.folder, name)
    writeFileSync(path, content)
    return path
  }

  test('says what was found in both languages, and ends with 0 only for what is whole and agrees with its anchor', () => {
    const [good, kept] = [write('dobar.json', JSON.stringify(whole)), write('sidro.txt', `${anchor.toUpperCase()}\r\n`)]
    const whole0 = run(good, '--anchor', kept)
    expect([whole0.status, whole0.stderr]).toEqual([0, expect.stringContaining('ISPRAVNO')])
    expect(JSON.parse(whole0.stdout)).toMatchObject({ journal: { intact: true, anchor: 'agrees' } })
    const tampered = copyOfWhole()
    tampered.entries.splice(1, 1)
    const broken = run(write('los.json', JSON.stringify(tampered)), '--anchor', kept)
    expect([broken.status, broken.stderr]).toEqual([1, expect.stringContaining('NOT INTACT')])
  })

  test('ends with 2 and says so where a file is none', () => {
    const good = write('dobar.json', JSON.stringify(whole))
    const wrong = [
      [run(), 'npm run verify'],
      [run('/nema/toga.json'), 'file cannot be read'],
      [run(write('tekst.json', 'nije')), 'not valid JSON'],
      [run(write('drugo.json', '{"format":"drugo"}')), 'not an export'],
      [run(good, '--anchor', write('lose.txt', 'sidro')), 'not an anchor'],
    ] as const
    for (const [{ status, stderr }, said] of wrong) expect([status, stderr]).toEqual([2, expect.stringContaining(said)])
  })
})
