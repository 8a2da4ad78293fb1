// An office with a hundred thousand claims beside one with a thousand: coming in, lists, files, saves, and an hour's work.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { CaseId } from '../../shared/contract/ids.ts'
import { closeDatabase, openDatabase } from '../../electron/db/connection.ts'
import { zeroKeys } from '../../electron/vault/keys.ts'
import { foldWords } from '../../shared/text/searchWords.ts'
import { USUAL_DERIVATION } from '../support/office/keyDerivations.ts'
import { caseKeysOf } from '../support/office/rawDatabase.ts'
import { unlock } from '../../electron/vault/vault.ts'
import { readVault } from '../../electron/vault/vaultFile.ts'
import { PEOPLE } from '../support/office/people.ts'
import { accountOf, openTestOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'
import { measureAlternately, median, percentile, report, row, measureTime, type Row } from './rows.ts'
import { judgeSaves, prosecutorSaves } from './saves/audited.ts'
import { measureSaves } from './saves/measureSaves.ts'
import { claimsAt, filesWith } from './scale/filesWith.ts'
import { simulateHour } from './scale/hourOfWork.ts'

const [SMALL, LARGE] = [1_000, Number(process.env['NAKNADA_SCALE'] ?? 100_000)]
const ROUNDS = 40
const SAVES = 100
/** A ratio between the sizes says something only where the larger value is above this. */
const COUNTS_FROM_MS = 5
/** What is typed into the search: a name, a word of every claim, two words, a mark. */
const TYPED = ['Radulovića', 'nalaz', 'čedo njunjić', 'K 12/24']

const folder = mkdtempSync(join(tmpdir(), 'naknada-scale-'))
const [smallFolder, largeFolder] = [join(folder, 'small'), join(folder, 'large')]
generate(smallFolder, SMALL)
const generating = await measureTime(() => {
  generate(largeFolder, LARGE)
})

const small = openTestOffice({ folder: smallFolder, keepFolder: true })
const large = openTestOffice({ folder: largeFolder, keepFolder: true })
const rows = [
  row(`scale.generate.${String(LARGE)}claims`, generating / 1000, 's', 180),
  ...(await signInRows()),
  ...(await readRows()),
  ...(await searchRows()),
  ...(await saveRows()),
  row('scale.longestStall', await longestStall(), 'ms', 50),
]
await small.close()
await large.close()
rmSync(folder, { recursive: true, force: true })
report(rows)

function generate(into: string, claims: number): void {
  const command = fileURLToPath(new URL('scale/generate.ts', import.meta.url))
  const { status } = spawnSync(process.execPath, [command, into, String(claims)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('the office could not be generated')
}

/** The 95th percentile of each size against its limit, and the ratio of the medians where it says something. */
function sizeRows(name: string, ofSmall: readonly number[], ofLarge: readonly number[], limit: number): Row[] {
  const [one, other] = [median(ofSmall), median(ofLarge)]
  const ratio =
    other > COUNTS_FROM_MS ? [row(`${name}.ratio`, other / one, 'x', 1.5)] : [row(`${name}.ratio`, other / one, 'x')]
  return [
    row(`${name}.${String(SMALL)}claims.p95`, percentile(ofSmall, 0.95), 'ms', limit),
    row(`${name}.${String(LARGE)}claims.p95`, percentile(ofLarge, 0.95), 'ms', limit),
    ...ratio,
  ]
}

async function signInRows(): Promise<Row[]> {
  const ways = async (office: TestOffice) => {
    const { id } = await accountOf(office, 'judge')
    const vault = readVault(office.folder)
    if (vault.kind !== 'present') throw new Error('no vault')
    const password = PEOPLE.judge.own
    return {
      whole: async () => {
        await office.application.lock()
        const start = performance.now()
        await office.ask('session.signIn', { person: id, password })
        return performance.now() - start
      },
      derivation: () => measureTime(() => unlock(vault.document, id, password, USUAL_DERIVATION)),
    }
  }
  const [ofSmall, ofLarge] = [await ways(small), await ways(large)]
  const times: Record<'small' | 'large', number[]> = { small: [], large: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, { whole, derivation }] of [
      ['small', ofSmall],
      ['large', ofLarge],
    ] as const) {
      const before = await derivation()
      times[name].push(Math.max(0, (await whole()) - before))
    }
  }
  return sizeRows('scale.signIn', times.small, times.large, 300)
}

async function readRows(): Promise<Row[]> {
  const files = async (office: TestOffice): Promise<readonly CaseId[]> => {
    const { rows: first } = await office.ask('caseFile.list', { sort: 'injured', custody: 'any' })
    return first.map(({ id }) => id)
  }
  const [inSmall, inLarge] = [await files(small), await files(large)]
  let round = 0
  const open = (office: TestOffice, from: readonly CaseId[]) => () =>
    office.ask('caseFile.open', { caseId: present(from[(round += 1) % from.length]) })
  const list = { sort: 'due', custody: 'any' } as const
  const find = { ...list, find: 'ostecena k' }
  const times = await measureAlternately(
    {
      smallList: () => small.ask('caseFile.list', list),
      largeList: () => large.ask('caseFile.list', list),
      smallFind: () => small.ask('caseFile.list', find),
      largeFind: () => large.ask('caseFile.list', find),
      smallToday: () => small.ask('today.worklist', {}),
      largeToday: () => large.ask('today.worklist', {}),
      smallOpen: open(small, inSmall),
      largeOpen: open(large, inLarge),
    },
    ROUNDS,
    5,
  )
  return [
    ...sizeRows('scale.list', times.smallList, times.largeList, 100),
    ...sizeRows('scale.find', times.smallFind, times.largeFind, 100),
    ...sizeRows('scale.today', times.smallToday, times.largeToday, 100),
    ...sizeRows('scale.open', times.smallOpen, times.largeOpen, 100),
  ]
}

/** The search over everything, and in the larger office beside a bare query of the index for the words as they are typed. */
async function searchRows(): Promise<Row[]> {
  await signIn(small, 'judge')
  await signIn(large, 'judge')
  const keys = await caseKeysOf(largeFolder, 'judge')
  const db = openDatabase(join(largeFolder, 'cases.db'), keys.case)
  const bare = db.prepare('SELECT rowid FROM search_word WHERE search_word MATCH $match ORDER BY rank LIMIT 6')
  const matches = TYPED.map((typed) =>
    foldWords(typed)
      .map((word) => `"${word}" *`)
      .join(' AND '),
  )
  const rounds = { small: 0, large: 0, bare: 0 }
  const next = (name: keyof typeof rounds): number => rounds[name]++ % TYPED.length
  const find = (office: TestOffice, name: 'small' | 'large') => () =>
    office.ask('search.find', { typed: present(TYPED[next(name)]) })
  const times = await measureAlternately(
    {
      small: find(small, 'small'),
      large: find(large, 'large'),
      bare: () => Promise.resolve(bare.all({ match: present(matches[next('bare')]) })),
    },
    ROUNDS,
    4,
  )
  closeDatabase(db)
  zeroKeys(keys)
  return [
    ...sizeRows('scale.search', times.small, times.large, 100),
    row('scale.search.bare.ratio', mean(times.large) / mean(times.bare), 'x', 3),
  ]
}

function mean(times: readonly number[]): number {
  return times.reduce((sum, time) => sum + time, 0) / times.length
}

async function saveRows(): Promise<Row[]> {
  await signIn(large, 'prosecutor')
  const draft = await large.ask('caseFile.open', { caseId: present((await filesWith(large, ['draft', 'ready']))[0]) })
  const saved = await measureSaves(large, draft.id, prosecutorSaves(large, draft), SAVES)
  await signIn(large, 'judge')
  const { caseId, claim: id } = present((await claimsAt(large, ['inReview']))[0])
  const review = await large.ask('caseFile.open', { caseId })
  const { claim } = present(review.claims.find((one) => one.claim.id === id))
  const decision = {
    claim: claim.id,
    judge: 'j1',
    date: '2026-06-15',
    daysToPay: 15,
    heads: claim.heads.map(({ id, amountCents }) => ({ head: id, awardedCents: amountCents ?? 0 })),
  }
  const decided = await measureSaves(large, review.id, judgeSaves(large, review, decision), SAVES)
  const times = { ...saved, ...decided }
  const ratio = (name: 'evidence' | 'person' | 'proceedings' | 'claim' | 'decision', limit: number): Row =>
    row(`scale.save.${name}.ratio`, median(times[name]) / median(times[`bare ${name}`]), 'x', limit)
  return [
    ratio('claim', 2),
    ...(['evidence', 'person', 'proceedings', 'decision'] as const).map((name) => ratio(name, 1.5)),
    row('scale.save.claim.p95', percentile(times.claim, 0.95), 'ms', 50),
  ]
}

/** The longest time in an hour's work in which the process answered nothing else. */
async function longestStall(): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  // Calls come one by one through the event loop, as from a window.
  const ask: TestOffice['ask'] = async (name, input) => {
    await setImmediate()
    return large.ask(name, input)
  }
  const office = { ...large, ask }
  await simulateHour(office, 900_000)
  delay.reset()
  delay.enable()
  await simulateHour(office, 900_010)
  delay.disable()
  return delay.max / 1e6
}
