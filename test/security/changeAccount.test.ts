import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../shared/domain/staff/account.ts'
import type { Role } from '../../shared/domain/staff/roles.ts'
import { unlock } from '../../electron/vault/vault.ts'
import type { VaultPerson } from '../../electron/vault/vaultDocument.ts'
import { readVault } from '../../electron/vault/vaultFile.ts'
import { USUAL_DERIVATION } from '../support/office/keyDerivations.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { COURT, PEOPLE, type Who } from '../support/office/people.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { accountOf, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'

// Accounts are changed by an administrator who opens no case. What a slot holds is read from the vault itself.

const reason = 'Prestanak rada'
const OWN = 'vjetar nosi kapu preko mosta'

/** Does something with an office in which everybody has signed in once, as the administrator. */
async function asAdministrator(work: (office: TestOffice) => Promise<void>): Promise<void> {
  const office = openOfficeAtWork()
  try {
    await signIn(office, 'administrator')
    await work(office)
  } finally {
    await office.close()
  }
}

function entryOf({ folder }: TestOffice, id: PersonId): VaultPerson | undefined {
  const reading = readVault(folder)
  if (reading.kind !== 'present') throw new Error('no vault')
  return reading.document.people.find(({ account }) => account.id === id)
}

async function opensWith({ folder }: TestOffice, id: PersonId, password: string): Promise<boolean> {
  const reading = readVault(folder)
  if (reading.kind !== 'present') throw new Error('no vault')
  return (await unlock(reading.document, id, password, USUAL_DERIVATION)).kind === 'opened'
}

const keysOf = (office: TestOffice, id: PersonId) => Object.keys(present(entryOf(office, id)?.slot).keys)
const staffOf = async (office: TestOffice, id: PersonId) =>
  (await office.ask('staff.list', {})).people.find(({ account }) => account.id === id)
const idOf = async (office: TestOffice, who: Who) => (await accountOf(office, who)).id
const actsOf = async (office: TestOffice, journal: 'office' | 'cases') =>
  (await office.ask('audit.list', { journal })).map(({ act }) => act)
const isActive = (office: TestOffice, id: PersonId) =>
  withRawCases(office.folder, (db) => db.prepare('SELECT active FROM staff WHERE id = $id').get({ id }))

/** The first sign-in with what the administrator has handed over. */
async function chooseOwn(office: TestOffice, person: PersonId, password: string) {
  await office.ask('session.signIn', { person, password })
  return office.ask('session.changePassword', { current: password, next: OWN })
}

async function handOn(office: TestOffice, person: PersonId): Promise<void> {
  await signIn(office, 'judge')
  const { mark } = present((await office.ask('staff.awaiting', {})).find(({ account }) => account.id === person))
  await office.ask('staff.handOn', { person, mark, password: PEOPLE.judge.own })
}

describe('an account that is closed', () => {
  test('has no slot any more, and nobody signs in with it: not by password, not by two shares', () =>
    asAdministrator(async (office) => {
      const person = await idOf(office, 'clerk')
      await office.ask('staff.disable', { person, reason })
      expect(entryOf(office, person)).toMatchObject({ account: { displayName: PEOPLE.clerk.displayName } })
      expect(entryOf(office, person)?.slot).toBeUndefined()
      expect((await staffOf(office, person))?.state).toBe('disabled')
      expect(await opensWith(office, person, PEOPLE.clerk.own)).toBe(false)
      const answer = await office.refused('session.signIn', { person, password: PEOPLE.clerk.own })
      expect(answer.code).toBe('signIn.disabled')
      expect((await office.ask('session.state', {})).disabled).toEqual([person])
    }))

  test('is told to the file of the cases by the next person who opens it, and both journals have it', () =>
    asAdministrator(async (office) => {
      const person = await idOf(office, 'clerk')
      await office.ask('staff.disable', { person, reason })
      await signIn(office, 'judge')
      expect(await office.ask('staff.awaiting', {})).toEqual([])
      await signIn(office, 'administrator')
      expect(await actsOf(office, 'office')).toContain('account.disabled')
      expect(await actsOf(office, 'cases')).toContain('account.ended')
      await office.ask('session.lock', {})
      expect(await isActive(office, person)).toEqual({ active: 0 })
    }))

  test('is opened again by a new first password, which opens no case before keys are handed on', () =>
    asAdministrator(async (office) => {
      const person = await idOf(office, 'clerk')
      await office.ask('staff.disable', { person, reason })
      await signIn(office, 'judge')
      await signIn(office, 'administrator')
      const { password } = await office.ask('staff.newPassword', { person, reason })
      expect(keysOf(office, person)).toEqual(['office', 'record'])
      expect((await chooseOwn(office, person, password)).stage).toBe('awaitsKeys')
      await handOn(office, person)
      expect((await office.ask('session.signIn', { person, password: OWN })).stage).toBe('signedIn')
      await office.ask('session.lock', {})
      expect(await isActive(office, person)).toEqual({ active: 1 })
    }))
})

describe('never', () => {
  test('the last administrator, nor oneself', () =>
    asAdministrator(async (office) => {
      const own = await idOf(office, 'administrator')
      for (const channel of ['staff.disable', 'staff.remove', 'staff.newPassword'] as const)
        expect((await office.refused(channel, { person: own, reason })).code).toBe('staff.self')
      const { id, password } = await addAdministrator(office)
      await office.ask('staff.disable', { person: id, reason })
      const again = await office.ask('staff.newPassword', { person: id, reason })
      expect(again.password).not.toBe(password)
      await chooseOwn(office, id, again.password)
      await office.ask('staff.disable', { person: own, reason })
      expect((await staffOf(office, own))?.state).toBe('disabled')
      expect((await office.refused('session.signIn', { person: own, password: PEOPLE.administrator.own })).code).toBe(
        'signIn.disabled',
      )
    }))

  test('the last who holds the keys of the cases, by whatever way the slot would go', () =>
    asAdministrator(async (office) => {
      const judge = await idOf(office, 'judge')
      await office.ask('staff.disable', { person: await idOf(office, 'clerk'), reason })
      await office.ask('staff.remove', { person: await idOf(office, 'prosecutor'), reason })
      const roles: Role[] = ['clerk']
      for (const [channel, input] of [
        ['staff.disable', {}],
        ['staff.remove', {}],
        ['staff.newPassword', {}],
        ['staff.changeRoles', { roles, office: COURT }],
      ] as const) {
        const answer = await office.refused(channel, { person: judge, reason, ...input })
        expect([channel, answer.code]).toEqual([channel, 'staff.lastHolder'])
      }
      expect((await office.ask('session.signIn', { person: judge, password: PEOPLE.judge.own })).stage).toBe('signedIn')
    }))

  test('without a reason, or by somebody who does not keep the accounts', () =>
    asAdministrator(async (office) => {
      const person = await idOf(office, 'clerk')
      expect((await office.refused('staff.disable', { person, reason: '?????' })).code).toBe('reason.wordsMissing')
      for (const who of ['judge', 'auditor'] as const) {
        await signIn(office, who)
        expect((await office.refused('staff.disable', { person, reason })).code).toBe('session.roleNotAllowed')
      }
    }))
})

function addAdministrator(office: TestOffice) {
  return office.ask('staff.add', {
    displayName: 'Drugi Administrator',
    sex: 'm',
    roles: ['administrator'],
    office: COURT,
  })
}

describe('a new first password', () => {
  test('takes the keys out of the slot: the former password opens nothing, the new one no case', () =>
    asAdministrator(async (office) => {
      const person = await idOf(office, 'clerk')
      const { password } = await office.ask('staff.newPassword', { person, reason })
      expect(keysOf(office, person)).toEqual(['office', 'record'])
      expect(await opensWith(office, person, PEOPLE.clerk.own)).toBe(false)
      expect((await chooseOwn(office, person, password)).stage).toBe('awaitsKeys')
      expect(keysOf(office, person)).toEqual(['office', 'record', 'own'])
      await signIn(office, 'administrator')
      expect(await actsOf(office, 'office')).toContain('account.passwordReset')
      // Who works here still has the same keys: none of them is to be changed.
      expect((await office.ask('staff.list', {})).keysToChange).toEqual([])
    }))
})

describe('other roles', () => {
  test('that see no case take the keys away; those that do give none by themselves', () =>
    asAdministrator(async (office) => {
      const person = await idOf(office, 'clerk')
      await office.ask('staff.changeRoles', { person, roles: ['auditor'], office: COURT, reason })
      expect(keysOf(office, person)).toEqual(['office', 'record'])
      const since = office.clock.now.toISOString()
      const { displayName } = PEOPLE.clerk
      expect((await office.ask('staff.list', {})).keysToChange).toEqual([{ displayName, since }])
      const { password } = await office.ask('staff.changeRoles', { person, roles: ['judge'], office: COURT, reason })
      expect(keysOf(office, person)).toEqual(['office', 'record'])
      expect((await chooseOwn(office, person, password)).stage).toBe('awaitsKeys')
      await handOn(office, person)
      const state = await office.ask('session.signIn', { person, password: OWN })
      expect([state.stage, state.mayReveal, state.person?.roles]).toEqual(['signedIn', true, ['judge']])
      await signIn(office, 'administrator')
      expect(await actsOf(office, 'office')).toContain('account.rolesChanged')
    }))

  test('are refused where they are the same, bar each other or belong to no office of the machine', () =>
    asAdministrator(async (office) => {
      const person = await idOf(office, 'clerk')
      const refusal = async (roles: Role[], place = COURT) =>
        (await office.refused('staff.changeRoles', { person, roles, office: place, reason })).code
      expect(await refusal(['clerk'])).toBe('staff.rolesUnchanged')
      expect(await refusal(['clerk', 'auditor'])).toBe('setup.administratorAlone')
      expect(await refusal(['judge'], 'VDT-BP')).toBe('setup.officeUnknown')
    }))
})

describe('somebody who is removed', () => {
  test('and works on no case is gone at once, and a second administrator removes the first', () =>
    asAdministrator(async (office) => {
      const auditor = await idOf(office, 'auditor')
      await office.ask('staff.remove', { person: auditor, reason })
      expect(entryOf(office, auditor)).toBeUndefined()
      expect(await staffOf(office, auditor)).toBeUndefined()
      expect((await office.refused('session.signIn', { person: auditor, password: 'bilo šta 1234' })).code).toBe(
        'signIn.failed',
      )
      const first = await idOf(office, 'administrator')
      const { id, password } = await addAdministrator(office)
      await chooseOwn(office, id, password)
      await office.ask('staff.remove', { person: first, reason })
      expect((await office.ask('session.state', {})).accounts.map((account) => account.id)).not.toContain(first)
      expect(await actsOf(office, 'office')).toContain('account.removed')
    }))

  test('and works on cases cannot sign in, and waits for the work to be handed over', () =>
    asAdministrator(async (office) => {
      const person = await idOf(office, 'clerk')
      await office.ask('staff.remove', { person, reason })
      expect((await staffOf(office, person))?.state).toBe('leaving')
      expect((await office.refused('staff.remove', { person, reason })).code).toBe('staff.leavingAlready')
      expect((await office.ask('staff.list', {})).keysToChange).toHaveLength(1)
      expect((await office.refused('session.signIn', { person, password: PEOPLE.clerk.own })).code).toBe(
        'signIn.disabled',
      )
    }))
})
