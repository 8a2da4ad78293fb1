import { afterEach, expect, test } from 'vitest'
import type { Account } from '../../shared/domain/staff/account.ts'
import type { Keys } from '../../electron/vault/keys.ts'
import { makeSlot } from '../../electron/vault/slot.ts'
import { bindingOf, unlock } from '../../electron/vault/vault.ts'
import { authenticate, slotOwnerOf } from '../../electron/vault/vaultDocument.ts'
import { readVault, writeVault } from '../../electron/vault/vaultFile.ts'
import { USUAL_DERIVATION } from '../support/office/keyDerivations.ts'
import { OFFICES, PEOPLE, type Who } from '../support/office/people.ts'
import { foundOffice, HOLDERS } from '../support/office/shares.ts'
import { keysOf } from '../support/office/rawDatabase.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { accountOf, openTestOffice, signIn, toNewAccount, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'

// Whoever enters the others at the first run knows their first passwords and can keep the vault of that day.

let office: TestOffice
afterEach(() => office.close())

/** People of the first run; those of `later` come later and have a first password. */
function peopleOf(whos: readonly Who[], later: readonly Who[]) {
  return whos.map((who) => ({ ...toNewAccount(PEOPLE[who]), isOwn: !later.includes(who), password: PEOPLE[who].given }))
}

async function slotOf(account: Account | undefined, password: string): Promise<readonly string[]> {
  const reading = readVault(office.folder)
  if (reading.kind !== 'present') throw new Error('no vault')
  const unlocking = await unlock(reading.document, present(account).id, password, USUAL_DERIVATION)
  return unlocking.kind === 'opened' ? Object.keys(unlocking.keys) : [unlocking.kind]
}

test('a first password of the first run gives neither case nor identity key, in the first vault or later', async () => {
  office = openTestOffice()
  const people = peopleOf(['administrator', 'judge', 'prosecutor'], ['prosecutor'])
  await foundOffice(office, { offices: [...OFFICES], people })
  const { accounts } = await office.ask('session.state', {})
  const named = (who: Who) => accounts.find(({ displayName }) => displayName === PEOPLE[who].displayName)
  const [judge, prosecutor] = [named('judge'), named('prosecutor')]
  expect(await slotOf(prosecutor, PEOPLE.prosecutor.given)).toEqual(['office', 'record'])
  expect(await slotOf(judge, PEOPLE.judge.given)).toEqual(
    expect.arrayContaining(['office', 'record', 'case', 'seal', 'receive', 'identity', 'own']),
  )
  const first = { person: present(prosecutor).id, password: PEOPLE.prosecutor.given }
  expect((await office.ask('session.signIn', first)).stage).toBe('changePassword')
  const next = PEOPLE.prosecutor.own
  const chosen = await office.ask('session.changePassword', { current: PEOPLE.prosecutor.given, next })
  expect([chosen.stage, chosen.mayReveal]).toEqual(['awaitsKeys', false])
  const there = { person: present(judge).id, password: PEOPLE.judge.given }
  expect((await office.ask('session.signIn', there)).stage).toBe('signedIn')
  expect((await office.ask('staff.awaiting', {})).map(({ account }) => account.id)).toEqual([first.person])
})

test('without somebody who has chosen a password and holds every key there is no first run', async () => {
  office = openTestOffice()
  const whos = ['administrator', 'judge', 'prosecutor'] as const
  const proposal = { offices: [...OFFICES], holders: HOLDERS }
  const people = peopleOf(whos, ['judge', 'prosecutor'])
  expect(await office.refused('setup.prepare', { ...proposal, people })).toEqual({
    code: 'setup.holderNeeded',
    field: 'people',
  })
})

test('a slot of before everybody had an own key gets one at the next sign-in, once, and opens the same', async () => {
  office = openOfficeAtWork()
  const keys = await keysOf(office.folder, 'administrator')
  const { id } = await accountOf(office, 'administrator')
  await withoutOwnKey(id, PEOPLE.administrator.own, keys)
  expect(await slotOf(await accountOf(office, 'administrator'), PEOPLE.administrator.own)).toEqual(['office', 'record'])
  await signIn(office, 'administrator')
  await signIn(office, 'administrator')
  expect(await slotOf(await accountOf(office, 'administrator'), PEOPLE.administrator.own)).toEqual([
    'office',
    'record',
    'own',
  ])
  const acts = (await office.ask('audit.list', { journal: 'office' })).map(({ act }) => act)
  expect(acts.filter((act) => act === 'account.ownKeyMade')).toHaveLength(1)
})

/** The vault as a former version of the program would have left it, with no own key in one slot. */
async function withoutOwnKey(person: string, password: string, { office: officeKey, record }: Keys): Promise<void> {
  const reading = readVault(office.folder)
  if (reading.kind !== 'present') throw new Error('no vault')
  const { mac: _mac, ...vault } = reading.document
  const { account } = present(vault.people.find((one) => one.account.id === person))
  const binding = bindingOf(reading.document, slotOwnerOf(account))
  const slot = await makeSlot(binding, Buffer.from(password), { office: officeKey, record }, USUAL_DERIVATION)
  const people = vault.people.map((one) => (one.account.id === person ? { account, slot } : one))
  writeVault(office.folder, authenticate({ ...vault, people }, officeKey))
}
