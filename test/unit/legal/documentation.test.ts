import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import law from '../../../resources/legal/legalBases.json' with { type: 'json' }

const questions = readFileSync('docs/legal-questions.md', 'utf8')
const sources = readFileSync('docs/legal-sources.md', 'utf8')
const tables = globSync('resources/{legal,text}/**/*.json', { cwd: process.cwd() }).map((file) =>
  file.replaceAll('\\', '/'),
)

/** Every object in a table that carries a mark of confidence. */
function marked(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(marked)
  if (typeof value !== 'object' || value === null) return []
  const own = 'confidence' in value ? [value as Record<string, unknown>] : []
  return [...own, ...Object.values(value).flatMap(marked)]
}

const rowsOf = (file: string) => marked(JSON.parse(readFileSync(file, 'utf8')))

test('every table of the law is among the sources, with the marks it bears', () => {
  expect(tables.length).toBeGreaterThan(15)
  for (const file of tables) {
    const row = sources.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${file}\``))
    expect(row, file).toBeDefined()
    const listed = (row ?? '').split('|').at(-2)?.trim().split(', ') ?? []
    const borne = [...new Set(rowsOf(file).map(({ confidence }) => String(confidence)))]
    expect(
      borne.filter((mark) => !listed.includes(mark)),
      file,
    ).toEqual([])
  }
})

test('every mark says where it was read, and is one of four', () => {
  const rows = tables.filter((file) => file.includes('/legal/')).flatMap(rowsOf)
  expect(rows.length).toBeGreaterThan(200)
  for (const row of rows) {
    expect(row['confidence']).toMatch(/^[SDBU]$/)
    expect(row['source'], JSON.stringify(row).slice(0, 80)).toMatch(/\w{2}/)
  }
})

test('a table with an uncertain row is among the questions to the lawyer', () => {
  const uncertain = tables.filter((file) => rowsOf(file).some(({ confidence }) => confidence === 'U'))
  expect(uncertain.length).toBeGreaterThan(5)
  expect(uncertain.filter((file) => !questions.includes(basename(file)))).toEqual([])
})

test('the questions are numbered without gaps, each with a default and a place', () => {
  const rows = questions
    .split('\n')
    .filter((line) => /^\| \d+ /.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  expect(rows.length).toBeGreaterThanOrEqual(60)
  expect(rows.map(([number]) => Number(number))).toEqual(rows.map((_row, at) => at + 1))
  expect(rows.filter((row) => row.length !== 4 || row.some((cell) => cell === ''))).toEqual([])
})

test('what both papers name as the place of a rule exists', () => {
  const files = globSync('{shared,resources,docs,electron,renderer}/**/*.{ts,json,md}', { cwd: process.cwd() })
  const names = new Set(files.map((file) => basename(file)))
  const named = [...`${questions}${sources}`.matchAll(/`([\w./-]+\.(?:ts|json|md))`/g)].map(([, path]) => path ?? '')
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter((path) => !names.has(basename(path)))).toEqual([])
})

test('every source a table cites by number is described', () => {
  const described = new Set(
    sources
      .split('\n')
      .flatMap((line) => /^\| (S\d[S\d, –a-c]*?)\s*\|/.exec(line)?.[1] ?? [])
      .flatMap((cell) => {
        const [, first, last] = /^S(\d+)–S(\d+)$/.exec(cell) ?? []
        if (first === undefined || last === undefined) return cell.split(', ')
        return Array.from({ length: Number(last) - Number(first) + 1 }, (_none, at) => `S${String(Number(first) + at)}`)
      }),
  )
  const cited = tables.flatMap((file) => readFileSync(file, 'utf8').match(/\bS\d+[a-c]?\b/g) ?? [])
  expect(new Set(cited).size).toBeGreaterThan(10)
  expect([...new Set(cited)].filter((number) => !described.has(number))).toEqual([])
})

type Place = Readonly<{ law?: unknown; article?: unknown }>
const BASES = new Map<string, readonly Place[]>(Object.entries(law.bases))
const ARTICLE = /\b(ZKP|KZ|ZVSZK|ZOO|ZBPP)(?: CG)? (\d{1,3}[a-z]?)\b/gu

/** The articles a table cites: by law and article, by the key of a legal basis, or in words. */
function articlesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(articlesIn)
  if (typeof value === 'string') {
    const spelled = [...value.matchAll(ARTICLE)].map(([, law, article]) => `${law ?? ''} ${article ?? ''}`)
    return [...spelled, ...(BASES.get(value) ?? []).flatMap(articleOf)]
  }
  if (typeof value !== 'object' || value === null) return []
  return [...articleOf(value), ...Object.values(value).flatMap(articlesIn)]
}

function articleOf({ law, article }: Place): readonly string[] {
  return typeof law === 'string' && typeof article === 'string' ? [`${law.replace(' CG', '')} ${article}`] : []
}

// »ZKP 100, 124; KZ 113«
function listedIn(cell = ''): readonly string[] {
  return cell.split(';').flatMap((part) => {
    const [law = '', ...articles] = part.trim().split(/,? /u)
    return articles.map((article) => `${law} ${article}`)
  })
}

test('every article a table cites stands in the row of that table, with or without a text it was compared with', () => {
  const [, again = '', byTable = ''] =
    /## Compared once more[^]*?\n(\|[^]*?)\n### Which table[^]*?\n(\|[^]*?)\n\n/u.exec(sources) ?? []
  const compared = again.split('\n').filter((row) => !row.includes('not compared again'))
  const rows = new Map(
    byTable.split('\n').map((row) => {
      const [, name = '', found, unfound] = row.split('|')
      return [name.replaceAll('`', '').trim(), { found: listedIn(found), unfound: listedIn(unfound) }]
    }),
  )
  for (const file of tables.filter((one) => one.includes('/legal/'))) {
    const cited = new Set(articlesIn(JSON.parse(readFileSync(file, 'utf8'))))
    const { found = [], unfound = [] } = rows.get(basename(file)) ?? {}
    expect(new Set([...found, ...unfound]), file).toEqual(cited)
    for (const article of found)
      expect(
        compared.some((row) => row.includes(`| ${article} `) || row.includes(`| ${article}/`)),
        article,
      ).toBe(true)
  }
  expect(rows.get('legalBases.json')?.unfound.length).toBeGreaterThan(50)
})
