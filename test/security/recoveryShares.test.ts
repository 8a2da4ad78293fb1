import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { newShares } from '../../electron/vault/recoveryShares.ts'
import { digitsOfShare, readShare, SHARE_WORDS, wordsOfShare } from '../../electron/vault/shareWords.ts'
import { openOfficeAtWork, sharesAtWork } from '../support/office/officeAtWork.ts'
import { PEOPLE } from '../support/office/people.ts'
import { HOLDERS, proveShare, proveShares, type Shares } from '../support/office/shares.ts'
import {
  accountOf,
  openTestOffice,
  setUpOffice,
  signIn,
  toNewAccount,
  type TestOffice,
} from '../support/office/testOffice.ts'

const NEXT = 'nova lozinka iz dva udjela'
const REASON = 'čuvar odlazi iz suda'
let office: TestOffice
afterEach(() => office.close())

/** Everything that lies in the folder of the office, as text. */
function everyByte(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1')).join('\n')
}

function slotsIn(folder: string): unknown {
  const { vault } = JSON.parse(readFileSync(join(folder, 'vault.json'), 'utf8')) as { vault: { people: unknown } }
  return vault.people
}

async function renew(holders = HOLDERS): Promise<Shares> {
  await office.ask('recovery.begin', { password: PEOPLE.judge.own, reason: REASON, holders })
  const shares = await proveShares(office)
  await office.ask('recovery.finish', {})
  return shares
}

async function actsOfOffice(): Promise<readonly { act: string; reason?: string | undefined }[]> {
  await office.ask('session.lock', {})
  await signIn(office, 'administrator')
  const entries = await office.ask('audit.list', { journal: 'office' })
  return entries.map(({ act, reason }) => ({ act, reason }))
}

describe('the ceremony', () => {
  test('shows one share at a time, and none that is proven; what differs is named', async () => {
    office = openTestOffice()
    const people = Object.values(PEOPLE).map(toNewAccount)
    await office.ask('setup.prepare', { offices: ['VSPG', 'VDT-PG'], people, holders: HOLDERS })
    const first = await office.ask('ceremony.show', {})
    expect(await office.ask('ceremony.show', {})).toEqual(first)
    expect((await office.refused('ceremony.prove', { words: first.words.join(' ') })).code).toBe('ceremony.notAsked')
    const { places } = await office.ask('ceremony.ask', {})
    expect(places).toHaveLength(SHARE_WORDS)
    expect((await office.refused('ceremony.print', { printer: 'Sudnica' })).code).toBe('ceremony.notShown')
    const wrong = { words: first.words.with(6, first.words[6] === 'avion' ? 'atlas' : 'avion').join(' ') }
    expect(await office.refused('ceremony.prove', wrong)).toEqual({
      code: 'ceremony.wordsDiffer',
      field: 'words',
      params: { number: 7 },
    })
    await office.ask('ceremony.prove', { words: first.words.join(' ') })
    const second = await office.ask('ceremony.show', {})
    expect([second.number, second.holder]).toEqual([2, HOLDERS[1]])
    expect(second.words).not.toEqual(first.words)
  })

  test(
    'of a printed share four words are typed back; the page is drawn for the spooler alone',
    { timeout: 60_000 },
    async () => {
      office = openTestOffice()
      const people = Object.values(PEOPLE).map(toNewAccount)
      await office.ask('setup.prepare', { offices: ['VSPG', 'VDT-PG'], people, holders: HOLDERS })
      const { words } = await office.ask('ceremony.show', {})
      await office.ask('ceremony.print', { printer: 'Sudnica' })
      expect(office.printed.map(({ bytes }) => Buffer.from(bytes.subarray(0, 5)).toString())).toEqual(['%PDF-'])
      const { places } = await office.ask('ceremony.ask', {})
      expect(places).toHaveLength(4)
      await office.ask('ceremony.prove', { words: places.map((place) => words[place - 1]).join(' ') })
      expect(readdirSync(office.folder)).toEqual([])
    },
  )

  test('ends with a lock, and leaves no word of a share in any file or in the log', async () => {
    office = openTestOffice()
    const shares = await setUpOffice(office)
    await signIn(office, 'judge')
    await office.ask('recovery.begin', { password: PEOPLE.judge.own, reason: REASON, holders: HOLDERS })
    const started = await proveShare(office)
    await office.ask('session.lock', {})
    expect((await office.refused('ceremony.show', {})).code).toBe('ceremony.notBegun')
    const bytes = everyByte(office.folder) + office.log.join('\n')
    for (const share of [...shares, started]) {
      const three = share.split(' ').slice(0, 3).join(' ')
      expect(bytes.includes(three)).toBe(false)
      const read = readShare(share)
      if (!read.ok) throw new Error('no share')
      expect(bytes.includes(digitsOfShare(read.value))).toBe(false)
      expect(bytes.includes(read.value.bytes.toString('latin1'))).toBe(false)
    }
  })
})

describe('two shares', () => {
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const
  test.each(pairs)('%i and %i give a person a new password and the keys of their roles', async (one, other) => {
    office = openOfficeAtWork()
    const shares: [string, string] = [sharesAtWork()[one], sharesAtWork()[other]]
    const { id: person } = await accountOf(office, 'judge')
    await office.ask('recovery.recover', { shares, person, next: NEXT })
    const state = await office.ask('session.signIn', { person, password: NEXT })
    expect(state).toMatchObject({ stage: 'signedIn', mayReveal: true })
    const acts = await actsOfOffice()
    expect(acts).toContainEqual({ act: 'recovery.used', reason: `${String(one + 1)}, ${String(other + 1)}` })
    expect(acts.map(({ act }) => act)).toContain('session.recovered')
  })

  test('one opens nothing: the same twice, beside one of another ceremony, or beside a made-up one', async () => {
    office = openOfficeAtWork()
    const [mine, second] = sharesAtWork()
    const { id: person } = await accountOf(office, 'judge')
    const recover = async (shares: readonly string[]) =>
      (await office.refused('recovery.recover', { shares, person, next: NEXT })).code
    expect(await recover([mine, mine])).toBe('recovery.sameShare')
    const foreign = await newShares()
    const [stranger, otherStranger] = foreign.shares.map((share) => wordsOfShare(share).join(' '))
    expect(await recover([mine, stranger ?? ''])).toBe('recovery.twoCeremonies')
    expect(await recover([stranger ?? '', otherStranger ?? ''])).toBe('recovery.formerCeremony')
    const read = readShare(second)
    if (!read.ok) throw new Error('no share')
    const bytes = Buffer.from(read.value.bytes)
    bytes[0] = (bytes[0] ?? 0) ^ 1
    const forged = wordsOfShare({ ceremony: read.value.ceremony, bytes }).join(' ')
    expect(await recover([mine, forged])).toBe('recovery.wrong')
    expect((await office.ask('session.state', {})).stage).toBe('locked')
  })

  test('three wrong attempts are refused in words, each later than the one before', async () => {
    office = openOfficeAtWork()
    const [mine, second] = sharesAtWork()
    const { id: person } = await accountOf(office, 'judge')
    const read = readShare(second)
    if (!read.ok) throw new Error('no share')
    const waits: unknown[] = []
    for (const change of [1, 2, 3]) {
      const bytes = Buffer.from(read.value.bytes)
      bytes[1] = (bytes[1] ?? 0) ^ change
      const shares = [mine, wordsOfShare({ ceremony: read.value.ceremony, bytes }).join(' ')]
      const { code, params } = await office.refused('recovery.recover', { shares, person, next: NEXT })
      expect(code).toBe('recovery.wrong')
      waits.push(params?.['waitSeconds'])
      office.clock.now = new Date(office.clock.now.getTime() + 10_000)
    }
    expect(waits).toEqual([1, 2, 4])
  })

  test('a rehearsal proves that they fit, opens nothing and is written down', async () => {
    office = openOfficeAtWork()
    await signIn(office, 'administrator')
    const shares: [string, string] = [sharesAtWork()[0], sharesAtWork()[2]]
    const before = slotsIn(office.folder)
    expect(await office.ask('recovery.rehearse', { shares })).toEqual({ numbers: [1, 3] })
    expect(slotsIn(office.folder)).toEqual(before)
    expect(await office.refused('caseFile.list', { sort: 'mark', custody: 'any' })).toMatchObject({
      code: 'session.roleNotAllowed',
    })
    const { shares: kept } = await office.ask('recovery.status', {})
    expect(kept.map(({ seenAt }) => seenAt !== null)).toEqual([true, false, true])
    expect(await actsOfOffice()).toContainEqual({ act: 'recovery.rehearsed', reason: '1, 3' })
  })

  test('of a new ceremony make those before worth nothing, and only once every new one is proven', async () => {
    office = openOfficeAtWork()
    await signIn(office, 'judge')
    const former: [string, string] = [sharesAtWork()[0], sharesAtWork()[1]]
    await office.ask('recovery.begin', { password: PEOPLE.judge.own, reason: REASON, holders: HOLDERS })
    await proveShare(office)
    expect((await office.refused('recovery.finish', {})).code).toBe('ceremony.notProven')
    expect(await office.ask('recovery.rehearse', { shares: former })).toEqual({ numbers: [1, 2] })
    const [one, other] = await renew()
    expect((await office.refused('recovery.rehearse', { shares: former })).code).toBe('recovery.formerCeremony')
    expect(await office.ask('recovery.rehearse', { shares: [one, other] })).toEqual({ numbers: [1, 2] })
    expect(await actsOfOffice()).toContainEqual({ act: 'recovery.reissued', reason: REASON })
  })
})

describe('what is written for recovery', () => {
  test('cannot be exchanged by whoever holds the office key alone: it is signed by a key of the cases', async () => {
    office = openOfficeAtWork()
    const path = join(office.folder, 'vault.json')
    const { vault } = JSON.parse(readFileSync(path, 'utf8')) as {
      vault: { id: string; recovery: Record<string, unknown> }
    }
    const { openRecoverySlot } = await import('../../electron/vault/recoverySlot.ts')
    const { vaultDocument } = await import('../../electron/vault/vaultDocument.ts')
    const { joinTyped } = await import('../../electron/session/typedShares.ts')
    const document = vaultDocument.parse(vault)
    const joined = await joinTyped([document], [sharesAtWork()[0], sharesAtWork()[1]])
    if (!joined.ok) throw new Error('no seed')
    const openWith = (change: object) =>
      openRecoverySlot(document.id, { ...document.recovery, ...change }, document.publicKeys, joined.value.seed)
    expect(typeof openWith({})).toBe('object')
    const { office: ofOffice, ...wraps } = document.recovery.keys
    expect(openWith({ keys: { ...wraps, office: ofOffice, case: wraps.identity } })).toBe('altered')
    expect(openWith({ at: '2020-01-01T00:00:00.000Z' })).toBe('altered')
    const { publicKey } = await newShares()
    expect(openWith({ publicKey: publicKey.toString('base64') })).toBe('wrong')
  })

  test('every byte of it counts: a vault with any of them changed is refused or gives way to its copy', async () => {
    office = openOfficeAtWork()
    const shares: [string, string] = [sharesAtWork()[0], sharesAtWork()[1]]
    const paths = ['vault.json', 'vault.copy.json'].map((name) => join(office.folder, name))
    const whole = readFileSync(paths[0] ?? '', 'utf8')
    const from = whole.indexOf('"recovery"')
    const { id: person } = await accountOf(office, 'judge')
    for (let place = from; place < whole.indexOf('"mac"', from); place += 97) {
      const changed = whole.slice(0, place) + (whole[place] === 'A' ? 'B' : 'A') + whole.slice(place + 1)
      for (const path of paths) writeFileSync(path, changed)
      const answer = await office.application.invoke('recovery.recover', { shares, person, next: NEXT })
      expect([place, answer.ok && (answer.value as { stage: string }).stage === 'locked']).toEqual([place, false])
    }
  })
})

test('only who holds every key can have new shares made, with the password and holders that may be', async () => {
  office = openOfficeAtWork()
  await signIn(office, 'administrator')
  const asked = { password: PEOPLE.administrator.own, reason: REASON, holders: HOLDERS }
  expect((await office.refused('recovery.begin', asked)).code).toBe('session.roleNotAllowed')
  await office.ask('session.lock', {})
  await signIn(office, 'judge')
  expect((await office.refused('recovery.begin', { ...asked, password: 'pogrešna lozinka' })).code).toBe(
    'password.wrong',
  )
  office.clock.now = new Date(office.clock.now.getTime() + 10_000)
  const holders = [HOLDERS[0] ?? '', PEOPLE.administrator.displayName, HOLDERS[2] ?? '']
  expect(await office.refused('recovery.begin', { ...asked, password: PEOPLE.judge.own, holders })).toEqual({
    code: 'ceremony.holderManages',
    field: 'holders.1',
  })
})
