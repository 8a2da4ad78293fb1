import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { composeDocument, templateIds } from '../../../electron/documents/allDocuments.ts'
import { plain, type Block } from '../../../shared/document/content/content.ts'
import { phrasePattern, saidTexts, type SaidText, type Side } from '../../support/saidTexts.ts'
import { readTrainingCase, type EditableCaseFile } from '../../support/trainingCase.ts'
import list from '../../support/data/lectorsRows.json' with { type: 'json' }

// Every row of the lectors' tables: its old wording is said nowhere, and either the new one is, or the answer is written down.

/** `in` is where alone an old wording is looked for: elsewhere it is right. */
type Row = Readonly<{
  table: string
  row: string
  old: readonly string[]
  new: readonly string[]
  answer?: string
  in?: string
}>

const ROWS: readonly Row[] = list
const FINAL = { number: '1/26', date: '2026-07-10', issued: '2026-06-15', final: '2026-07-07' } as const
const DECISION = join(import.meta.dirname, '../../../docs/decisions/0100-what-was-answered-to-the-lectors.md')

const sideOf = ({ table }: Row): Side => (table === 'english' ? 'en' : 'cnr')
const bare = (text: string): string =>
  text
    .replaceAll(/\{\{(?:[#/][^{}]*|else)\}\}/g, ' ')
    .replaceAll(/\{\{[^{}]*\}\}/g, '…')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([,.;])/g, '$1')

function saidBy(block: Block, side: Side): string {
  if (block.kind === 'text') return plain(block.text[side])
  if (block.kind === 'table')
    return block.rows.map(({ cells }) => cells.map((cell) => plain(cell[side])).join(' ')).join('\n')
  return block.kind === 'signatures' ? block.signatories.map(({ role }) => plain(role[side])).join('\n') : ''
}

function made(template: string, caseFile: EditableCaseFile, side: Side): string {
  const { blocks } = composeDocument(template, { caseFile, ...FINAL })
  return blocks
    .map((block) => saidBy(block, side))
    .join('\n')
    .replaceAll('\u00a0', ' ')
}

const CASE = readTrainingCase('case-01')
const PLEA = { ...CASE, proceedings: { ...CASE.proceedings, plea: true } }

function texts(side: Side): readonly SaidText[] {
  return [
    ...saidTexts(side).map(({ where, text }) => ({ where, text: bare(text) })),
    ...templateIds.map((template) => ({ where: `made: ${template}`, text: made(template, CASE, side) })),
    { where: 'made: plea', text: made('compensation-order', PLEA, side) },
  ]
}
const TEXTS = { cnr: texts('cnr'), en: texts('en') }

function saying(phrase: string, side: Side, among: readonly SaidText[] = TEXTS[side]): readonly string[] {
  const wanted = phrasePattern(phrase)
  return among.filter(({ text }) => text.match(wanted) !== null).map(({ where }) => where)
}

function textsFor(row: Row): readonly SaidText[] {
  return TEXTS[sideOf(row)].filter(({ where }) => where.startsWith(row.in ?? ''))
}

describe.each(ROWS.map((row) => ({ ...row, name: `${row.table} ${row.row}` })))('$name', (row) => {
  test('nothing says the old wording', () => {
    expect(row.old.map((phrase) => ({ phrase, where: saying(phrase, sideOf(row), textsFor(row)) }))).toEqual(
      row.old.map((phrase) => ({ phrase, where: [] })),
    )
  })
  test('the new wording is said', () => {
    const side = sideOf(row)
    const silent = row.new.filter((phrase) => !TEXTS[side].some(({ text }) => text.includes(phrase)))
    expect(silent).toEqual([])
    expect(row.new.length).toBeGreaterThan(0)
  })
})

test('every row of the tables is there once', () => {
  const count = (table: string) => ROWS.filter((row) => row.table === table).length
  expect([count('documents'), count('screens'), count('handbook'), count('english')]).toEqual([34, 20, 14, 20])
  expect(new Set(ROWS.map(({ table, row }) => `${table} ${row}`)).size).toBe(ROWS.length)
})

test('what is answered otherwise stands with its reason in the decision record, and nothing else does', () => {
  const record = readFileSync(DECISION, 'utf8')
  const recorded = record
    .split('\n')
    .flatMap((line) => /^\| (\w+ \w+) \| (.+) \|$/.exec(line)?.slice(1, 3).join(': ') ?? [])
  const answered = ROWS.flatMap(({ table, row, answer }) =>
    answer === undefined ? [] : [`${table} ${row}: ${answer}`],
  )
  expect(recorded).toEqual(answered)
})

describe('what only the made text can show', () => {
  const order = made('compensation-order', CASE, 'cnr')
  test('a plea judgment does not print the general remedy (row 9)', () => {
    expect(order).toContain('Protiv ove presude može se izjaviti žalba')
    expect(made('compensation-order', PLEA, 'cnr')).not.toContain('Protiv ove presude može se izjaviti žalba')
  })
  test('the referral to support names who is referred (row 23)', () => {
    expect(made('support-referral', CASE, 'cnr')).toMatch(/^UPUĆIVANJE OŠTEĆENE SLUŽBI PODRŠKE$/mu)
  })
  test('the representative stands before the account (row 32)', () => {
    const creditor = made('enforceable-extract', CASE, 'cnr')
      .split('\n')
      .find((line) => line.includes('račun broj'))
    expect(creditor).toMatch(/koju zastupa .*račun broj/u)
  })
})

test('an old wording is found where it is said, over a tag and in any case of the letters', () => {
  const among = [
    { where: 'x', text: bare('RAZDOBLJA {{#b}}i{{/b}} nakon  glavnog{{#if a}} pretresa{{/if}}, {{x}} teče') },
  ]
  expect(
    ['razdoblj*', 'nakon glavnog pretresa', 'razdob'].map((phrase) => saying(phrase, 'cnr', among).length),
  ).toEqual([1, 1, 0])
})
