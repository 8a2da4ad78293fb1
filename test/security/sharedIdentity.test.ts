import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../shared/contract/channels.ts'
import { caseId as caseIdForm, type CaseId } from '../../shared/contract/ids.ts'
import type { PersonOpen } from '../../shared/domain/caseFile/identity.ts'
import { closeDatabase, openDatabase, type Connection } from '../../electron/db/connection.ts'
import { zeroKeys, type Keys } from '../../electron/vault/keys.ts'
import { ownKeyOf } from '../../electron/vault/ownKey.ts'
import { unlock } from '../../electron/vault/vault.ts'
import { readVault } from '../../electron/vault/vaultFile.ts'
import { CASE_01 } from '../support/office/issuedOrder.ts'
import { USUAL_DERIVATION } from '../support/office/keyDerivations.ts'
import { PROSECUTION } from '../support/office/people.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'

// A victim lets one coordinator know who she is. Today is 2026-06-15.

const VICTIM = present(readTrainingCase('case-01').people.find(({ id }) => id === 'v1'))
const MARKERS = /Đurđic|Šćekić|0704998265000|0804998265009/
const UNTIL = '2026-07-15'
const reason = 'upućivanje u sklonište'

let office: ScheduleOffice
let caseId: CaseId

beforeAll(async () => {
  office = await openScheduleOffice()
  for (const name of ['coordinatorA', 'coordinatorB'] as const) await office.as(name)
  await office.as('prosecutorA')
  office.dialog.open = CASE_01
  caseId = caseIdForm.parse((await office.ask('exchange.import', {})).caseId)
})
afterAll(() => office.close())
beforeEach(async () => {
  office.clock.today = '2026-06-15'
  await office.as('prosecutorA')
})

const open = () => office.ask('caseFile.open', { caseId })

async function savePerson(change: Partial<PersonOpen>, identity?: Input<'person.save'>['identity']): Promise<void> {
  const { revision, people } = await open()
  const { label: _label, identity: _identity, ...person } = present(people.find(({ id }) => id === 'v1'))
  const given = identity === undefined ? {} : { identity }
  await office.ask('person.save', { caseId, revision, person: { ...person, ...change }, ...given })
}
const consent = (isGiven: boolean, date: string) =>
  savePerson({
    identification: { status: 'formal', consents: [{ recipient: 'coordinator', given: isGiven, date }] },
  })
const shareWith = async (name: Name, until = UNTIL) => {
  const { revision } = await open()
  return { caseId, revision, person: 'v1', colleague: office.idOf(name), until }
}
const share = async (name: Name, until?: string) => office.ask('person.share', await shareWith(name, until))
const seen = async (name: Name) => {
  await office.as(name)
  return (await office.ask('shared.list', {})).people
}
const reveal = async (name: Name) => {
  await office.as(name)
  const answer = await office.application.invoke('shared.reveal', { caseId, person: 'v1', reason })
  return answer.ok ? (answer.value as { identity: { name: string } }).identity.name : answer.error.code
}

/** What somebody does with the keys of their own slot, past the program. */
async function withSlotOf<Value>(name: Name, work: (db: Connection, keys: Keys) => Value): Promise<Value> {
  const vault = readVault(office.folder)
  if (vault.kind !== 'present') throw new Error('no vault')
  const unlocking = await unlock(vault.document, office.idOf(name), office.passwordOf(name), USUAL_DERIVATION)
  if (unlocking.kind !== 'opened' || unlocking.keys.case === undefined) throw new Error('slot does not open')
  const db = openDatabase(join(office.folder, 'cases.db'), unlocking.keys.case)
  try {
    return work(db, unlocking.keys)
  } finally {
    closeDatabase(db)
    zeroKeys(unlocking.keys)
  }
}
const rows = (db: Connection) =>
  db
    .prepare('SELECT staff, wrapped_key AS wrap FROM identity_share')
    .all<{ staff: string; wrap: Uint8Array<ArrayBuffer> | null }>()
const shares = () => withSlotOf('coordinatorB', rows)

test('without consent nobody is let in, and then only a coordinator of the own office who has a key, for a year at most', async () => {
  await office.as('administrator')
  const { id } = await office.ask('staff.add', {
    displayName: 'Nova koordinatorka',
    sex: 'f',
    roles: ['coordinator'],
    office: PROSECUTION,
  })
  await office.as('prosecutorA')
  const refused = async (name: Name, until?: string) =>
    (await office.refused('person.share', await shareWith(name, until))).code
  expect(await refused('coordinatorA')).toBe('share.noConsent')
  await consent(true, '2026-06-01')
  expect(await refused('judgeA')).toBe('share.notCoordinator')
  expect(await refused('courtCoordinator')).toBe('share.notCoordinator')
  const withNewcomer = { ...(await shareWith('coordinatorA')), colleague: id }
  expect((await office.refused('person.share', withNewcomer)).code).toBe('share.withoutKey')
  expect(await refused('coordinatorA', '2026-06-14')).toBe('share.past')
  expect(await refused('coordinatorA', '2027-06-16')).toBe('share.tooLong')
  await office.as('coordinatorA')
  expect(await office.refused('person.share', shareInput('coordinatorA'))).toMatchObject({
    code: 'session.roleNotAllowed',
  })
})
function shareInput(name: Name) {
  return { caseId, revision: 0, person: 'v1', colleague: office.idOf(name), until: UNTIL }
}

describe('once it is shared', () => {
  beforeEach(async () => {
    await consent(true, '2026-06-01')
    await share('coordinatorA')
  })

  test('the coordinator sees a pseudonym, opens the identity with a reason, and finds nothing else of the file', async () => {
    const people = await seen('coordinatorA')
    expect(people).toMatchObject([{ caseId, person: 'v1', isSealed: true, until: UNTIL, consents: ['coordinator'] }])
    expect(JSON.stringify(people)).not.toMatch(MARKERS)
    expect(await reveal('coordinatorA')).toBe(VICTIM.name)
    for (const [channel, input] of [
      ['caseFile.open', { caseId }],
      ['person.reveal', { caseId, person: 'v1', reason }],
      ['search.find', { typed: 'Šćekić' }],
      ['journal.list', { caseId }],
    ] as const)
      expect([channel, (await office.refused(channel, input)).code]).toEqual([channel, 'session.roleNotAllowed'])
    expect((await office.refused('shared.reveal', { caseId, person: 'd1', reason })).code).toBe('share.notFound')
    await office.as('prosecutorA')
    const entries = await office.ask('journal.list', { caseId })
    expect(entries.map(({ act }) => act).slice(0, 2)).toEqual(['caseFile.revealShared', 'caseFile.shareIdentity'])
    expect(entries[0]).toMatchObject({ reason })
    expect(JSON.stringify(entries)).not.toMatch(MARKERS)
  })

  test('another coordinator opens nothing: neither by the program nor with the keys of the slot and rows written by hand', async () => {
    expect(await seen('coordinatorB')).toEqual([])
    expect(await reveal('coordinatorB')).toBe('share.notFound')
    await office.ask('session.lock', {})
    const copy = `INSERT OR REPLACE INTO identity_share SELECT case_key, person_id, $staff, until, wrapped_key FROM identity_share
      WHERE staff = $from`
    await withSlotOf('coordinatorB', (db, keys) => {
      const [row] = rows(db)
      const own = ownKeyOf(present(keys.own))
      expect(row?.wrap).toHaveLength(80)
      expect(own.unwrap(present(row?.wrap ?? undefined))).toBeUndefined()
      db.prepare(copy).run({ staff: office.idOf('coordinatorB'), from: office.idOf('coordinatorA') })
    })
    await office.as('prosecutorB')
    expect(await seen('coordinatorB')).toHaveLength(1)
    expect(await reveal('coordinatorB')).toBe('identity.noAccess')
    await office.ask('session.lock', {})
    await withSlotOf('coordinatorB', (db) => {
      db.prepare('UPDATE identity_share SET wrapped_key = NULL WHERE staff = $staff').run({
        staff: office.idOf('coordinatorB'),
      })
    })
    await office.as('prosecutorB')
    expect(await reveal('coordinatorB')).toBe('identity.noAccess')
    expect(await reveal('coordinatorA')).toBe(VICTIM.name)
    await office.as('prosecutorA')
    const { revision } = await open()
    await office.ask('person.endShare', { caseId, revision, person: 'v1', colleague: office.idOf('coordinatorB') })
  })

  test('an identity that is written anew is wrapped anew, and opens as it is now', async () => {
    const { identity } = await office.ask('person.reveal', { caseId, person: 'v1', reason })
    const [before] = await shares()
    await office.as('prosecutorA')
    await savePerson({}, { ...identity, name: 'Đurđina Šćepović' })
    const [after] = await shares()
    expect(after?.wrap).not.toEqual(before?.wrap)
    expect(await reveal('coordinatorA')).toBe('Đurđina Šćepović')
    await office.as('prosecutorA')
    await savePerson({}, identity)
  })

  test('a consent that is taken back ends it: the wrap is gone from the file, and the journal says so', async () => {
    await consent(false, '2026-06-10')
    expect(await shares()).toEqual([])
    expect(await seen('coordinatorA')).toEqual([])
    expect(await reveal('coordinatorA')).toBe('share.notFound')
    await office.as('prosecutorA')
    const acts = (await office.ask('journal.list', { caseId })).map(({ act }) => act)
    expect(acts.slice(0, 2).toSorted()).toEqual(['caseFile.endSharing', 'caseFile.savePerson'])
  })

  test('after its last day it is over, and the wrap is gone with the first call of the next', async () => {
    office.clock.today = UNTIL
    expect(await reveal('coordinatorA')).toBe(VICTIM.name)
    office.clock.today = '2026-07-16'
    expect(await seen('coordinatorA')).toEqual([])
    expect(await reveal('coordinatorA')).toBe('share.notFound')
    office.clock.today = '2026-06-15'
    expect(await reveal('coordinatorA')).toBe('share.notFound')
    expect(await shares()).toEqual([])
  })

  test('it ends by an act, and for whom is excluded from the file', async () => {
    const { revision } = await open()
    const ending = { caseId, revision, person: 'v1', colleague: office.idOf('coordinatorA') }
    await office.ask('person.endShare', ending)
    expect(await shares()).toEqual([])
    await office.as('prosecutorA')
    expect((await office.refused('person.endShare', { ...ending, revision: revision + 1 })).code).toBe('share.notFound')
    await share('coordinatorA')
    await office.as('headOfProsecution')
    const excluded = { caseId, person: office.idOf('coordinatorA'), reason: 'srodstvo sa okrivljenim' }
    await office.ask('caseFile.exclude', excluded)
    expect(await shares()).toEqual([])
    expect(await reveal('coordinatorA')).toBe('share.notFound')
    await office.as('prosecutorA')
    expect((await office.refused('person.share', await shareWith('coordinatorA'))).code).toBe('share.notCoordinator')
    await office.as('headOfProsecution')
    await office.ask('caseFile.readmit', { ...excluded, reason: 'upisano greškom' })
  })

  test('a person whose seal is taken off or put on stays shared', async () => {
    const { revision, people } = await open()
    await office.ask('person.unseal', { caseId, revision, person: 'v1', reason })
    expect((await shares()).map(({ wrap }) => wrap)).toEqual([null])
    expect(await reveal('coordinatorA')).toBe(VICTIM.name)
    await office.as('prosecutorA')
    const stored = present((await open()).people.find(({ id }) => id === 'v1'))
    const { pseudonym } = present(people.find(({ id }) => id === 'v1'))
    await savePerson({ sealed: true, pseudonym }, present(stored.identity))
    expect((await shares())[0]?.wrap).toHaveLength(80)
    expect(await reveal('coordinatorA')).toBe(VICTIM.name)
  })

  test('who gets a new key by two shares has to be let in anew', async () => {
    await office.as('coordinatorA')
    const { key } = await office.ask('shared.list', {})
    await office.ask('session.lock', {})
    const next = 'nova lozinka poslije koda'
    const shares: [string, string] = [office.shares[0], office.shares[1]]
    await office.ask('recovery.recover', { shares, person: office.idOf('coordinatorA'), next })
    await office.ask('session.signIn', { person: office.idOf('coordinatorA'), password: next })
    const after = await office.ask('shared.list', {})
    expect(after.people).toEqual([])
    expect(after.key).not.toBe(key)
    await office.as('prosecutorA')
    await share('coordinatorA')
    const { shares: shown } = await open()
    expect(shown).toMatchObject([{ person: 'v1', until: UNTIL, key: after.key }])
    await office.ask('session.signIn', { person: office.idOf('coordinatorA'), password: next })
    expect(await office.ask('shared.reveal', { caseId, person: 'v1', reason })).toMatchObject({
      identity: { name: VICTIM.name },
    })
  })
})
