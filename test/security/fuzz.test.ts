import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { channels, type ChannelName } from '../../shared/contract/channels.ts'
import { openDatabase, closeDatabase, type Connection } from '../../electron/db/connection.ts'
import { checkIntegrity } from '../../electron/db/integrity.ts'
import { InputMaker } from '../support/fuzz/inputs.ts'
import { Random } from '../support/fuzz/random.ts'
import { issueCase01 } from '../support/office/issuedOrder.ts'
import { verifyJournals } from '../support/office/journals.ts'
import { COURT, OFFICES, PEOPLE, PROSECUTION } from '../support/office/people.ts'
import { caseKeysOf } from '../support/office/rawDatabase.ts'
import { foundOffice } from '../support/office/shares.ts'
import { openTestOffice, signIn, toNewAccount, type TestOffice } from '../support/office/testOffice.ts'
import { rounds } from '../support/rounds.ts'

const CALLS = rounds(16_000, 100_000)
const SEED = Number(process.env['NAKNADA_SEED'] ?? 20_261_127)
const NAMES = Object.keys(channels) as ChannelName[]
/** They derive a key, end the session or start a thread: asked now and then. */
const SLOW = /^(?:session\.(?:signIn|lock|changePassword|uncover)|recovery\.|setup\.|audit\.verify|staff\.add|backup\.)/

/** What an administrator may do to accounts would take the other callers away. */
const OF_ACCOUNTS = /^staff\.(?:newPassword|changeRoles|disable|remove)/

const FURTHER = [
  { displayName: 'Koordinatorka Bošković', role: 'coordinator', office: PROSECUTION },
  { displayName: 'Predsjednik Vuković', role: 'head', office: COURT },
] as const
const CALLERS = [
  'nobody',
  ...Object.values(PEOPLE).map(({ role }) => role),
  ...FURTHER.map(({ role }) => role),
] as const
type CallerName = (typeof CALLERS)[number]
/** They read no case file, so that no name of one may come back to them, whatever they ask. */
const OUTSIDE: readonly CallerName[] = ['nobody', 'administrator', 'auditor', 'coordinator', 'head']
/** None of these has an act that changes a case file. */
const CHANGES_NOTHING: readonly CallerName[] = ['nobody', 'administrator', 'auditor', 'coordinator']
const PASSWORD = 'lozinka koju zna samo test'

let office: TestOffice
let db: Connection
let known: readonly unknown[]
beforeAll(async () => {
  office = openTestOffice()
  const further = FURTHER.map(({ displayName, role, office: place }) => ({
    ...{ displayName, sex: 'f' as const, roles: [role], office: place, password: PASSWORD, isOwn: true },
  }))
  const people = [...Object.values(PEOPLE).map(toNewAccount), ...further]
  await foundOffice(office, { offices: [...OFFICES], people })
  const { caseId, orderId } = await issueCase01(office)
  const view = await office.ask('caseFile.open', { caseId })
  const { accounts } = await office.ask('session.state', {})
  known = [
    ...[caseId, orderId, randomBytes(16).toString('hex'), ...accounts.map(({ id }) => id)],
    ...[view.revision, 0, 1, 2, 45, 2026, 1_000_000, true, false],
    ...['c1', 'c2', 'v1', 'd1', 'e1', 'e2', 'h1', 'x1', COURT, PROSECUTION, 'MNE', 'EUR', 'cnr', 'en', 'VSPG'],
    ...['2026-01-02', '2025-06-30', '2026-06-15T09:00:00.000Z', '12.5', '08:30', 'K.br.12/26', 'Kt.br.45/25'],
    ...['Neko Nekić', 'razlog za to', 'dokaz', `${caseId}/claim/c1`, 'lozinka koja nije ničija', '{}'],
  ]
  db = openDatabase(join(office.folder, 'cases.db'), (await caseKeysOf(office.folder, 'judge')).case)
})
afterAll(async () => {
  closeDatabase(db)
  await office.close()
})

/** What no refusal may say: names of people of case files, places on the disk, words of a statement or of the engine, lines of the program. */
function leakIn(text: string): string | undefined {
  const found = [
    /Šćekić|Ždralović|Džaković|Scekic|Zdralovic/u,
    /SELECT |INSERT INTO|DELETE FROM|UPDATE \w+ SET|no such (?:table|column)|constraint failed|SQLITE|sqlcipher/i,
    /\/(?:tmp|home|work|root|var)\/[\w.-]+|node_modules|\.[cm]?[jt]s:\d/,
    /-----BEGIN (?!PUBLIC KEY)|lozinka koju zna samo test/,
  ].find((pattern) => pattern.test(text))
  return found?.source
}

async function comeIn(who: CallerName): Promise<void> {
  office.clock.now = new Date(office.clock.now.getTime() + 400_000)
  const further = FURTHER.find(({ role }) => role === who)
  if (who === 'nobody') await office.ask('session.lock', {})
  else if (further === undefined) await signIn(office, who as keyof typeof PEOPLE)
  else await comeInNamed(further.displayName)
}

async function comeInNamed(displayName: string): Promise<void> {
  const { accounts } = await office.ask('session.state', {})
  const person = accounts.find((one) => one.displayName === displayName)?.id ?? accounts[0]?.id
  if (person === undefined) throw new Error('nobody')
  const later = `${PASSWORD} 2`
  const again = await office.application.invoke('session.signIn', { person, password: later })
  if (again.ok) return
  office.clock.now = new Date(office.clock.now.getTime() + 400_000)
  await office.ask('session.signIn', { person, password: PASSWORD })
  await office.ask('session.changePassword', { current: PASSWORD, next: later })
}

/** Changes when another connection has committed something. */
function versionOf(): unknown {
  return db.pragma('data_version', { simple: true })
}

/** Of the facts of case files: how many there are of each, and how often files were saved. */
function facts(): string {
  const tables = ['case_file', 'claim', 'person', 'evidence', 'order_act', 'order_paper', 'paper', 'staff']
  const there = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'", { pluck: true }).all()
  const counted = tables.filter((name) => there.includes(name))
  const counts = counted.map((name) => db.prepare(`SELECT count(*) FROM ${name}`, { pluck: true }).get())
  return JSON.stringify([...counts, db.prepare('SELECT sum(revision) FROM case_file', { pluck: true }).get()])
}

type Fault = Readonly<{ who: CallerName; name?: string; what: unknown }>

/** The calls of one caller, in the order of the channels; answers what went wrong. */
class Fuzz {
  readonly faults: Fault[] = []
  readonly answered = new Set<string>()
  refused = 0
  readonly #random = new Random(SEED)
  readonly #maker = new InputMaker(this.#random, known)

  async callAs(who: CallerName, calls: number): Promise<void> {
    await comeIn(who)
    const first = facts()
    let [version, before] = [versionOf(), first]
    for (let call = 0; call < calls; call += 1) {
      const name = NAMES[call % NAMES.length] ?? 'session.state'
      if (SLOW.test(name) && this.#random.next() > 0.1) continue
      if (who === 'administrator' && OF_ACCOUNTS.test(name)) continue
      const isRefused = await this.#call(who, name)
      if (versionOf() !== version) {
        const after = facts()
        if (isRefused && after !== before) this.faults.push({ who, name, what: { changed: [before, after] } })
        ;[version, before] = [versionOf(), after]
      }
      if (name === 'session.lock' && who !== 'nobody') await comeIn(who)
    }
    if (CHANGES_NOTHING.includes(who) && facts() !== first) this.faults.push({ who, what: [first, facts()] })
  }

  async #call(who: CallerName, name: ChannelName): Promise<boolean> {
    const made = this.#maker.make(channels[name].input)
    const input = this.#random.next() < 0.4 ? made : this.#maker.spoil(made)
    const answer = await office.application.invoke(name, input)
    if (answer.ok) this.answered.add(name)
    else this.refused += 1
    const told = JSON.stringify(answer.ok ? (OUTSIDE.includes(who) ? answer.value : '') : answer.error)
    if (leakIn(told) !== undefined) this.faults.push({ who, name, what: { leak: leakIn(told), told } })
    if (!answer.ok && answer.error.code === 'bug')
      this.faults.push({ who, name, what: { bug: office.log.at(-1), input } })
    return !answer.ok
  }
}

test(
  `${String(CALLS)} fuzzed calls over every channel and role, in rounds by seed ${String(SEED)}: refused in words, nothing told, nothing changed`,
  { timeout: CALLS * 20 },
  async () => {
    const fuzz = new Fuzz()
    for (const who of CALLERS) await fuzz.callAs(who, CALLS / CALLERS.length)
    expect(fuzz.faults).toEqual([])
    expect(leakIn(office.log.join('\n'))).toBeUndefined()
    // It does come past the shapes: many channels have answered somebody, and many calls were refused.
    expect(fuzz.refused).toBeGreaterThan(CALLS / 4)
    expect(fuzz.answered.size).toBeGreaterThan(NAMES.length / 3)
    // A fuzzed attempt in the auditor's name may have to be waited for.
    office.clock.now = new Date(office.clock.now.getTime() + 400_000)
    await signIn(office, 'auditor')
    expect(await verifyJournals(office)).toMatchObject({ office: { intact: true }, cases: { intact: true } })
    expect(checkIntegrity(db).intact).toBe(true)
  },
)

test.each([
  ['a name', 'Kt.br.45/25: Đurđica Šćekić'],
  ['a statement', 'near "x": SELECT body FROM person'],
  ['a word of the engine', 'SQLITE_CONSTRAINT: UNIQUE constraint failed'],
  ['a place on the disk', "ENOENT: open '/home/sud/naknada/cases.db'"],
  ['a line of the program', 'at Router (router.js:12:3)'],
])('what is looked for in an answer is found: %s', (_what, text) => {
  expect(leakIn(text)).toBeDefined()
})
