// The search over all files of an office with a hundred thousand claims, beside one with a thousand and beside a bare query of
// the same index: by words of every kind, by sealed names, and by a name that stands in files one may not see.
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Person } from '../../shared/domain/caseFile/person.ts'
import { SEARCH_KINDS, type SearchKind } from '../../shared/domain/caseFile/searchKinds.ts'
import { createCaseTables, type CaseTables } from '../../electron/db/caseTables.ts'
import { closeDatabase, openDatabase } from '../../electron/db/connection.ts'
import { wordOfKind } from '../../electron/db/tables/searchKey.ts'
import { createIdentityCipher } from '../../electron/vault/identityCipher.ts'
import { zeroKeys } from '../../electron/vault/keys.ts'
import { readSearched, type SearchedWord } from '../../shared/text/searchWords.ts'
import { COURT } from '../support/office/people.ts'
import { caseKeysOf } from '../support/office/rawDatabase.ts'
import { accountOf, openTestOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { measureAlternately, median, percentile, report, row, type Row } from './rows.ts'
import { generateOffice } from './scale/generatedOffice.ts'
import { TODAY } from './scale/fillCases.ts'

const [SMALL, LARGE] = [1_000, Number(process.env['NAKNADA_SCALE'] ?? 100_000)]
const ROUNDS = 40
const LIMIT_MS = 100
/** A ratio says something only where the larger time is above this. */
const COUNTS_FROM_MS = 5
/** What is typed, by what it is. */
const TYPED = {
  name: 'Radulovića',
  wholeName: 'čedo njunjić',
  frequent: 'nalaz',
  frequentWords: 'nalaz vještaka',
  longWords: 'računima zdravstvene',
  beginning: 'rad',
  mark: 'K 12/24',
  nothing: 'nepostojeće',
} as const
type Kind = keyof typeof TYPED
const KINDS = Object.keys(TYPED) as Kind[]
/** In files that the reader has, of files that somebody else has, and nowhere. */
const [SEALED, UNSEEN, NOWHERE] = ['Šćekić', 'Zlatibor Neponovljivić', 'Zlatibor Nevjerovatnić']
const MOST_WORDS = 8
const [OWN_FILES, UNSEEN_FILES] = [300, 20]

const folders = [generateOffice(SMALL), generateOffice(LARGE)] as const
const small = openTestOffice({ folder: folders[0], keepFolder: true })
const large = openTestOffice({ folder: folders[1], keepFolder: true })
const judge = (await accountOf(large, 'judge')).id
const prosecutor = (await accountOf(large, 'prosecutor')).id
await changeCases(folders[1], assignFiles)
await signIn(small, 'judge')
await signIn(large, 'judge')
const rows = [...(await wordRows()), ...(await sealedRows())]
await small.close()
await large.close()
for (const folder of folders) rmSync(dirname(folder), { recursive: true, force: true })
report(rows)

/** Works on the case files past the program. */
async function changeCases(
  folder: string,
  work: (tables: CaseTables, files: readonly string[]) => void,
): Promise<void> {
  const keys = await caseKeysOf(folder, 'judge')
  if (keys.identity === undefined) throw new Error('a judge without the identity key')
  const db = openDatabase(join(folder, 'cases.db'), keys.case)
  const files = db.prepare('SELECT id FROM case_file JOIN office_case USING (case_key) WHERE office = $office', {
    pluck: true,
  })
  const tables = createCaseTables(db, createIdentityCipher(keys.identity))
  const ids = files.all({ office: COURT }).map(String)
  tables.transaction(TODAY, () => {
    work(tables, ids)
  })
  closeDatabase(db)
  zeroKeys(keys)
}

/** The judge has some files; of some others, which a colleague has, a name is in no other file. */
function assignFiles(tables: CaseTables, files: readonly string[]): void {
  const step = Math.floor(files.length / (OWN_FILES + UNSEEN_FILES))
  const some = files.filter((_id, index) => index % step === 0).slice(0, OWN_FILES + UNSEEN_FILES)
  const unseen: Person = { id: 'd9', role: 'defendant', sex: 'm', name: UNSEEN }
  for (const id of some.slice(0, OWN_FILES)) tables.assignments.save(id, COURT, 'owner', judge)
  for (const id of some.slice(OWN_FILES)) {
    tables.people.add(id, unseen)
    tables.assignments.save(id, COURT, 'owner', prosecutor)
  }
}

function find(office: TestOffice, typed: string): () => Promise<unknown> {
  return () => office.ask('search.find', { typed })
}

async function wordRows(): Promise<Row[]> {
  const keys = await caseKeysOf(folders[1], 'judge')
  const db = openDatabase(join(folders[1], 'cases.db'), keys.case)
  const sql = 'SELECT rowid FROM search_word WHERE search_word MATCH $match ORDER BY bm25(search_word) LIMIT 6'
  const bare = db.prepare(sql)
  // Each kind has words of its own in the index: a bare question names them all, as beginnings and in the forms of a name. (A mark
  // stands in no text.)
  const bareOf = (typed: string) => {
    const match = readSearched(typed, MOST_WORDS)
      .map((one) => `(${SEARCH_KINDS.map((kind) => inAnyForm(kind, one)).join(' OR ')})`)
      .join(' AND ')
    if (bare.all({ match }).length === 0 && typed !== TYPED.nothing && typed !== TYPED.mark)
      throw new Error(`the bare query finds nothing of ${typed}`)
    return () => bare.all({ match })
  }
  const ways: Record<string, () => unknown> = {}
  for (const kind of KINDS) {
    ways[`small ${kind}`] = find(small, TYPED[kind])
    ways[`large ${kind}`] = find(large, TYPED[kind])
    ways[`bare ${kind}`] = bareOf(TYPED[kind])
  }
  const times = await measureAlternately(ways, ROUNDS, 3)
  closeDatabase(db)
  zeroKeys(keys)
  const of = (way: string, kind: Kind) => times[`${way} ${kind}`] ?? []
  const all = (way: string) => KINDS.flatMap((kind) => of(way, kind))
  const sum = (way: string) => all(way).reduce((total, time) => total + time, 0)
  return [
    row(`search.${String(SMALL)}claims.p95`, percentile(all('small'), 0.95), 'ms', LIMIT_MS),
    row(`search.${String(LARGE)}claims.p95`, percentile(all('large'), 0.95), 'ms', LIMIT_MS),
    row('search.bare.ratio', sum('large') / sum('bare'), 'x', 3),
    ...KINDS.flatMap((kind) => {
      const [own, other] = [median(of('large', kind)), median(of('bare', kind))]
      const limit = own > COUNTS_FROM_MS ? 3 : undefined
      return [
        row(`search.${kind}`, own, 'ms', LIMIT_MS),
        row(`search.${kind}.bare`, other, 'ms'),
        row(`search.${kind}.ratio`, own / other, 'x', limit),
      ]
    }),
  ]
}

function inAnyForm(kind: SearchKind, { word, stems }: SearchedWord): string {
  return [`"${wordOfKind(kind, word)}" *`, ...stems.map((stem) => `{word stem} : "${wordOfKind(kind, stem)}"`)].join(
    ' OR ',
  )
}

async function sealedRows(): Promise<Row[]> {
  const { groups } = await large.ask('search.find', { typed: SEALED })
  if (!groups.person.hits.some(({ person }) => person?.sealed === true)) throw new Error('nobody sealed was found')
  const hidden = await large.ask('search.find', { typed: UNSEEN })
  if (hidden.groups.person.found > 0) throw new Error('a name in files of others was found')
  const ways = { sealed: find(large, SEALED), unseen: find(large, UNSEEN), nowhere: find(large, NOWHERE) }
  const { sealed, unseen, nowhere } = await measureAlternately(ways, ROUNDS * 5, 5)
  return [
    row('search.sealed.p95', percentile(sealed, 0.95), 'ms', LIMIT_MS),
    row('search.unseen.ratio', median(unseen) / median(nowhere), 'x', 1.2),
  ]
}
