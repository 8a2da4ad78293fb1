import { expect, test } from 'vitest'
import { KDF_FLOOR } from '../../electron/vault/kdfCost.ts'
import { authenticate, type VaultDocument } from '../../electron/vault/vaultDocument.ts'
import { readVault, writeVault } from '../../electron/vault/vaultFile.ts'
import { QUICK_DERIVATION } from '../support/office/keyDerivations.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { PEOPLE } from '../support/office/people.ts'
import { keysOf } from '../support/office/rawDatabase.ts'
import { accountOf, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'

const DEARER = { ...QUICK_DERIVATION, cost: { ...KDF_FLOOR, passes: KDF_FLOOR.passes + 1 } }

function vaultOf({ folder }: TestOffice): VaultDocument {
  const reading = readVault(folder)
  if (reading.kind !== 'present') throw new Error('no vault')
  return reading.document
}

const passesOf = (office: TestOffice) =>
  Object.fromEntries(
    vaultOf(office).people.map(({ account, slot }) => [account.roles.join(), slot?.kdf.passes] as const),
  )

test('a slot that is guessed more cheaply than a new one is made anew at the next sign-in, and the password stays', async () => {
  const office = openOfficeAtWork({ kdf: DEARER })
  await signIn(office, 'judge')
  expect(passesOf(office)).toMatchObject({ judge: DEARER.cost.passes, clerk: KDF_FLOOR.passes })
  expect((await signIn(office, 'judge')).mayReveal).toBe(true)
  await signIn(office, 'auditor')
  const acts = (await office.ask('audit.list', { journal: 'office' })).map(({ act, person }) => `${act} ${person}`)
  expect(acts.filter((act) => act === `account.slotRenewed ${PEOPLE.judge.displayName}`)).toHaveLength(1)
  await office.close()
})

test('a cost that somebody with the office key has lowered in the vault opens nothing', async () => {
  const office = openOfficeAtWork({ kdf: DEARER })
  await signIn(office, 'judge')
  const { id } = await accountOf(office, 'judge')
  await office.ask('session.lock', {})
  const { office: officeKey } = await keysOf(office.folder, 'administrator')
  const { mac: _mac, ...vault } = vaultOf(office)
  const people = vault.people.map((one) =>
    one.account.id === id
      ? { ...one, slot: { ...present(one.slot), kdf: { ...present(one.slot).kdf, passes: KDF_FLOOR.passes } } }
      : one,
  )
  writeVault(office.folder, authenticate({ ...vault, people }, officeKey))
  const { code } = await office.refused('session.signIn', { person: id, password: PEOPLE.judge.own })
  expect(code).toBe('signIn.failed')
  await office.close()
})
