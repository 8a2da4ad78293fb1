// An office with a hundred thousand claims beside one with a thousand: coming in, lists, files, saves, and an hour's work.
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import type { CaseId } from '../../shared/contract/ids.ts'
import { USUAL_DERIVATION } from '../support/office/keyDerivations.ts'
import { unlock } from '../../electron/vault/vault.ts'
import { readVault } from '../../electron/vault/vaultFile.ts'
import { PEOPLE, type Who } from '../support/office/people.ts'
import { accountOf, openTestOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'
import { measureAlternately, median, percentile, report, row, measureTime, type Row } from './rows.ts'
import { judgeSaves, prosecutorSaves } from './saves/audited.ts'
import { measureSaves } from './saves/measureSaves.ts'
import { claimsAt, filesWith } from './scale/filesWith.ts'
import { generateOffice } from './scale/generatedOffice.ts'
import { simulateHour } from './scale/hourOfWork.ts'

const [SMALL, LARGE] = [1_000, Number(process.env['NAKNADA_SCALE'] ?? 100_000)]
const ROUNDS = 40
/** As many as the group `save` takes: what is not warm measures the engine that compiles. */
const SAVES = 1_000
/** A ratio between the sizes says something only where the larger value is above this. */
const COUNTS_FROM_MS = 5

const smallFolder = generateOffice(SMALL)
let largeFolder = ''
const generating = await measureTime(() => {
  largeFolder = generateOffice(LARGE)
})

const small = openTestOffice({ folder: smallFolder, keepFolder: true })
const large = openTestOffice({ folder: largeFolder, keepFolder: true })
const rows = [
  row(`scale.generate.${String(LARGE)}claims`, generating / 1000, 's', 180),
  ...(await signInRows()),
  ...(await readRows()),
  ...(await saveRows()),
  row('scale.longestStall', await longestStall(), 'ms', 50),
]
await small.close()
await large.close()
for (const folder of [smallFolder, largeFolder]) rmSync(dirname(folder), { recursive: true, force: true })
report(rows)

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

/**
 * The longest time in an hour's work in which the process answered nothing else. In the program each session has a process of
 * its own and ends with it, when nobody waits for an answer any more: that end is not part of the hour, what comes next is.
 */
async function longestStall(): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  // Calls come one by one through the event loop, as from a window.
  const ask: TestOffice['ask'] = async (name, input) => {
    await setImmediate()
    return large.ask(name, input)
  }
  const office = { ...large, ask }
  const next = async (who: Who): Promise<void> => {
    delay.disable()
    await large.application.lock()
    await setImmediate()
    delay.enable()
    await signIn(office, who)
  }
  await simulateHour(office, 900_000, next)
  delay.reset()
  await simulateHour(office, 900_010, next)
  delay.disable()
  return delay.max / 1e6
}
