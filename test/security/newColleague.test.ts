import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Output } from '../../shared/contract/channels.ts'
import type { Role } from '../../shared/domain/staff/roles.ts'
import type { PersonId } from '../../shared/domain/staff/account.ts'
import { newKeys, zeroKeys, type Keys } from '../../electron/vault/keys.ts'
import { withHandedKeys } from '../../electron/vault/handOn.ts'
import { markOfKey, ownKeyOf } from '../../electron/vault/ownKey.ts'
import { unlock } from '../../electron/vault/vault.ts'
import { authenticate, type VaultDocument } from '../../electron/vault/vaultDocument.ts'
import { readVault, writeVault } from '../../electron/vault/vaultFile.ts'
import { USUAL_DERIVATION } from '../support/office/keyDerivations.ts'
import { listTablesWithOtherCipher } from '../support/office/otherCipher.ts'
import { COURT, PEOPLE } from '../support/office/people.ts'
import { prepareOffice, type PreparedOffice } from '../support/office/preparedOffice.ts'
import { keysOf } from '../support/office/rawDatabase.ts'
import { accountOf, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'

// Somebody is added after the first run. What a slot holds is read from the vault itself, past the program.

const OWN = 'vjetar nosi kapu preko mosta'
const NAME = 'Milica Đurišić'

type Added = Output<'staff.add'>

let prepared: PreparedOffice<Added>
beforeAll(async () => {
  prepared = await prepareOffice((office) => add(office))
})
afterAll(() => {
  prepared.remove()
})

async function add(office: TestOffice, roles: Role[] = ['clerk'], displayName = NAME): Promise<Added> {
  await signIn(office, 'administrator')
  return office.ask('staff.add', { displayName, sex: 'f', roles, office: COURT })
}

function vaultOf({ folder }: TestOffice): VaultDocument {
  const reading = readVault(folder)
  if (reading.kind !== 'present') throw new Error('no vault')
  return reading.document
}

async function slotOf(office: TestOffice, person: PersonId, password: string): Promise<Keys> {
  const unlocking = await unlock(vaultOf(office), person, password, USUAL_DERIVATION)
  if (unlocking.kind !== 'opened') throw new Error(`slot is ${unlocking.kind}`)
  return unlocking.keys
}

function opens({ folder }: TestOffice, file: string, keys: Keys): boolean {
  return Object.values(keys).some((key) => {
    try {
      return listTablesWithOtherCipher(join(folder, file), key).length > 0
    } catch {
      return false
    }
  })
}

/** The first sign-in: a password of one's own in place of the first one. */
async function choosePassword(office: TestOffice, { id, password }: Added, next = OWN) {
  await office.ask('session.signIn', { person: id, password })
  return office.ask('session.changePassword', { current: password, next })
}

async function handOn(office: TestOffice, { id }: Added): Promise<void> {
  await signIn(office, 'judge')
  const { mark } = present((await office.ask('staff.awaiting', {})).find(({ account }) => account.id === id))
  await office.ask('staff.handOn', { person: id, mark, password: PEOPLE.judge.own })
}

/** Does something with an office in which somebody has just been added. */
async function withAdded(work: (office: TestOffice, added: Added) => Promise<void>): Promise<void> {
  const office = prepared.open()
  try {
    await work(office, prepared.value)
  } finally {
    await office.close()
  }
}

describe('the first password', () => {
  test('opens the office and no case, with whatever keys its slot holds', () =>
    withAdded(async (office, { id, password }) => {
      const keys = await slotOf(office, id, password)
      expect(Object.keys(keys)).toEqual(['office', 'record'])
      expect(opens(office, 'office.db', keys)).toBe(true)
      expect(opens(office, 'cases.db', keys)).toBe(false)
      zeroKeys(keys)
    }))

  test('is four words, another for everybody, and stands in no file of the office', () =>
    withAdded(async (office, { password }) => {
      const second = await add(office, ['judge'], 'Drugi Sudija')
      expect([password, second.password].every((one) => /^[a-z]+(-[a-z]+){3}$/.test(one))).toBe(true)
      expect(second.password).not.toBe(password)
      expect(JSON.stringify([vaultOf(office), office.log])).not.toContain(password)
    }))

  test('used by somebody else, with an own one chosen, leads to no key: only to waiting for one', () =>
    withAdded(async (office, added) => {
      const state = await choosePassword(office, added, 'administrator je bio prvi')
      expect([state.stage, state.mayReveal]).toEqual(['awaitsKeys', false])
      const keys = await slotOf(office, added.id, 'administrator je bio prvi')
      expect(Object.keys(keys)).toEqual(['office', 'record', 'own'])
      expect(opens(office, 'cases.db', keys)).toBe(false)
    }))
})

describe('who waits for keys', () => {
  test('has no right of the role, whatever is called', () =>
    withAdded(async (office, added) => {
      await choosePassword(office, added)
      for (const [channel, input] of [
        ['caseFile.list', { sort: 'mark', custody: 'any' }],
        ['today.worklist', {}],
        ['staff.awaiting', {}],
        ['audit.list', { journal: 'office' }],
      ] as const)
        expect([channel, (await office.refused(channel, input)).code]).toEqual([channel, 'session.awaitsKeys'])
    }))

  test('and the colleague see the same mark, before and after a new sign-in', () =>
    withAdded(async (office, added) => {
      const first = await choosePassword(office, added)
      const again = await office.ask('session.signIn', { person: added.id, password: OWN })
      await signIn(office, 'judge')
      const [waiting] = await office.ask('staff.awaiting', {})
      expect(waiting).toMatchObject({ account: { displayName: NAME, roles: ['clerk'] } })
      expect(present(waiting).mark).toMatch(/^([0-9a-f]{4} ){5}[0-9a-f]{4}$/)
      expect([first.ownMark, again.ownMark]).toEqual([present(waiting).mark, present(waiting).mark])
    }))

  test('is not offered to a colleague before the own password is chosen, nor to the administrator at all', () =>
    withAdded(async (office) => {
      await signIn(office, 'judge')
      expect(await office.ask('staff.awaiting', {})).toEqual([])
      await signIn(office, 'administrator')
      expect((await office.refused('staff.awaiting', {})).code).toBe('session.roleNotAllowed')
    }))
})

describe('a colleague who holds the keys', () => {
  test('hands them on, and at the next sign-in the newcomer works: slot, files, journals of both files', () =>
    withAdded(async (office, added) => {
      await choosePassword(office, added)
      await handOn(office, added)
      expect(await office.ask('staff.awaiting', {})).toEqual([])
      const state = await office.ask('session.signIn', { person: added.id, password: OWN })
      expect([state.stage, state.mayReveal]).toEqual(['signedIn', true])
      await office.ask('caseFile.list', { sort: 'mark', custody: 'any' })
      const keys = await slotOf(office, added.id, OWN)
      expect(Object.keys(keys)).toEqual(['office', 'record', 'case', 'seal', 'receive', 'identity', 'own'])
      expect(opens(office, 'cases.db', keys)).toBe(true)
      expect(present(vaultOf(office).people.find(({ account }) => account.id === added.id)).handed).toBeUndefined()
      await signIn(office, 'administrator')
      const acts = async (journal: 'office' | 'cases') =>
        (await office.ask('audit.list', { journal })).map(({ act, person }) => `${act} ${person}`)
      expect(await acts('office')).toEqual(
        expect.arrayContaining([
          'account.opened Administrator sistema',
          'session.passwordChanged Milica Đurišić',
          'account.keysHandedOn Vesna Žižić',
          'account.keysTaken Milica Đurišić',
        ]),
      )
      expect(await acts('cases')).toContain('account.keysHandedOn Vesna Žižić')
    }))

  test('hands nothing on under another mark, nor to somebody who waits for nothing', () =>
    withAdded(async (office, added) => {
      await choosePassword(office, added)
      const judge = await accountOf(office, 'judge')
      await signIn(office, 'judge')
      const mark = '0000 0000 0000 0000 0000 0000'
      const refusal = async (person: PersonId, password = PEOPLE.judge.own) =>
        (await office.refused('staff.handOn', { person, mark, password })).code
      expect(await refusal(added.id)).toBe('staff.otherMark')
      expect(await refusal(judge.id)).toBe('staff.notAwaiting')
      expect((await office.ask('session.signIn', { person: added.id, password: OWN })).stage).toBe('awaitsKeys')
    }))
})

test('keys are not handed on without the password of whoever holds them, who may have left the desk', () =>
  withAdded(async (office, added) => {
    await choosePassword(office, added)
    await signIn(office, 'judge')
    const { mark } = present((await office.ask('staff.awaiting', {}))[0])
    const input = { person: added.id, mark, password: 'nije ta lozinka' }
    expect(await office.refused('staff.handOn', input)).toMatchObject({ code: 'password.wrong', field: 'password' })
    expect(await office.ask('staff.awaiting', {})).toHaveLength(1)
  }))

describe('with the office key alone, past the program', () => {
  test('another public key in the place of a newcomer gets no key: its mark is not the one that the newcomer reads out', () =>
    withAdded(async (office, added) => {
      const { ownMark } = await choosePassword(office, added)
      await office.ask('session.lock', {})
      const { office: officeKey } = await keysOf(office.folder, 'administrator')
      const { mac: _mac, ...vault } = vaultOf(office)
      const stranger = ownKeyOf(Buffer.alloc(32, 7))
      const publicKey = Buffer.from(stranger.publicKey).toString('base64')
      const people = vault.people.map((one) => (one.account.id === added.id ? { ...one, publicKey } : one))
      writeVault(office.folder, authenticate({ ...vault, people }, officeKey))
      await signIn(office, 'judge')
      const { mark } = present((await office.ask('staff.awaiting', {})).find(({ account }) => account.id === added.id))
      expect(mark).toBe(markOfKey(stranger.publicKey))
      expect(mark).not.toBe(ownMark)
      const typed = { person: added.id, mark: present(ownMark), password: PEOPLE.judge.own }
      expect((await office.refused('staff.handOn', typed)).code).toBe('staff.otherMark')
      const after = present(vaultOf(office).people.find(({ account }) => account.id === added.id))
      expect(after.handed).toBeUndefined()
      const state = await office.ask('session.signIn', { person: added.id, password: OWN })
      expect([state.stage, state.ownMark]).toEqual(['awaitsKeys', ownMark])
    }))

  test('handing on made-up keys opens nothing: they are not signed by a holder', () =>
    withAdded(async (office, added) => {
      await choosePassword(office, added)
      const { office: officeKey } = await keysOf(office.folder, 'administrator')
      const administrator = await accountOf(office, 'administrator')
      const invented = { ...newKeys(), office: officeKey }
      const forged = withHandedKeys(vaultOf(office), added.id, invented, administrator.id)
      writeVault(office.folder, present(forged))
      expect((await office.ask('session.signIn', { person: added.id, password: OWN })).stage).toBe('awaitsKeys')
      await signIn(office, 'judge')
      expect(await office.ask('staff.awaiting', {})).toHaveLength(1)
    }))

  test('what was handed on for one role or one key does not hold for another', () =>
    withAdded(async (office, added) => {
      await choosePassword(office, added)
      await handOn(office, added)
      const other = await add(office, ['judge'], 'Drugi Sudija')
      await choosePassword(office, other, 'more je danas mirno i plavo')
      const { office: officeKey } = await keysOf(office.folder, 'administrator')
      const { mac: _mac, ...vault } = vaultOf(office)
      const given = present(vault.people.find(({ account }) => account.id === added.id)).handed
      const people = vault.people.map((one) => (one.account.id === other.id ? { ...one, handed: given } : one))
      writeVault(office.folder, authenticate({ ...vault, people }, officeKey))
      const state = await office.ask('session.signIn', { person: other.id, password: 'more je danas mirno i plavo' })
      expect(state.stage).toBe('awaitsKeys')
    }))
})

test('nobody is added under a name that is taken, at an office that is not here, or with duties that bar each other', () =>
  withAdded(async (office) => {
    await signIn(office, 'administrator')
    const person = { displayName: 'Novi Sudija', sex: 'm', roles: ['judge'], office: COURT }
    const refusal = async (change: object) => (await office.refused('staff.add', { ...person, ...change })).code
    expect(await refusal({ displayName: NAME })).toBe('setup.duplicateName')
    expect(await refusal({ office: 'VDT-BP' })).toBe('setup.officeUnknown')
    expect(await refusal({ roles: ['judge', 'auditor'] })).toBe('setup.administratorAlone')
    await signIn(office, 'judge')
    expect(await refusal({})).toBe('session.roleNotAllowed')
  }))

test('whoever keeps the accounts sees how far each has come', () =>
  withAdded(async (office, added) => {
    const state = async () => {
      await signIn(office, 'administrator')
      return present((await office.ask('staff.list', {})).people.find(({ account }) => account.id === added.id)).state
    }
    expect(await state()).toBe('firstPassword')
    await choosePassword(office, added)
    expect(await state()).toBe('awaitsKeys')
    await handOn(office, added)
    expect(await state()).toBe('keysHanded')
    await office.ask('session.signIn', { person: added.id, password: OWN })
    expect(await state()).toBe('active')
  }))
