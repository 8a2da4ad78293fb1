import { expect, test } from 'vitest'
import { signChange } from '../../electron/vault/keyHistory.ts'
import { newKeys } from '../../electron/vault/keys.ts'
import { ownKeyOf } from '../../electron/vault/ownKey.ts'
import { makeRecoverySlot, publicKeysOf } from '../../electron/vault/recoverySlot.ts'
import { authenticate, type VaultDocument } from '../../electron/vault/vaultDocument.ts'
import { readVault, writeVault } from '../../electron/vault/vaultFile.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { PEOPLE } from '../support/office/people.ts'
import { keysOf } from '../support/office/rawDatabase.ts'
import { changeKeys, endChange, REASON } from '../support/office/rotation.ts'
import { accountOf, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'

// What somebody with the office key and tools of one's own puts into the vault around a change of the keys.

async function withOffice(work: (office: TestOffice) => Promise<void>): Promise<void> {
  const office = openOfficeAtWork()
  try {
    await work(office)
  } finally {
    await office.close()
  }
}

function vaultOf({ folder }: TestOffice): VaultDocument {
  const reading = readVault(folder)
  if (reading.kind !== 'present') throw new Error('no vault')
  return reading.document
}

test('a recovery key that no holder has put there gets no new keys wrapped for it', () =>
  withOffice(async (office) => {
    const { office: officeKey } = await keysOf(office.folder, 'administrator')
    const { mac: _mac, ...vault } = vaultOf(office)
    const forged = makeRecoverySlot(
      vault.id,
      { ...vault.recovery, publicKey: vault.publicKeys.receive },
      { ...newKeys(), office: officeKey },
    )
    writeVault(office.folder, authenticate({ ...vault, recovery: forged }, officeKey))
    await signIn(office, 'judge')
    const asked = { password: PEOPLE.judge.own, reason: REASON }
    expect((await office.refused('keys.change', asked)).code).toBe('recovery.altered')
  }))

test('a change of the keys that no holder has signed is noticed by every slot of before', () =>
  withOffice(async (office) => {
    await changeKeys(office)
    await endChange(office)
    const { office: officeKey } = await keysOf(office.folder, 'administrator')
    const { mac: _mac, ...vault } = vaultOf(office)
    const invention = newKeys()
    const invented = publicKeysOf(invention)
    const from = present(vault.changes[0]).from
    const change = { at: '2026-06-15T10:00:00.000Z', from, to: invented, ends: {} }
    const forged = signChange({ id: vault.id, changes: [] }, change, {
      before: newKeys().seal,
      after: invention.seal,
    })
    writeVault(office.folder, authenticate({ ...vault, publicKeys: invented, changes: [forged] }, officeKey))
    for (const who of ['prosecutor', 'administrator'] as const) {
      const { id } = await accountOf(office, who)
      const state = await office.ask('session.signIn', { person: id, password: PEOPLE[who].own })
      expect([who, state.stage, state.refusal?.code]).toEqual([who, 'refused', 'vaultAltered'])
    }
  }))

test('another public key in the place of a colleague gets none of the new keys of the cases', () =>
  withOffice(async (office) => {
    for (const who of ['clerk', 'prosecutor', 'judge'] as const) await signIn(office, who)
    await office.ask('session.lock', {})
    const { office: officeKey } = await keysOf(office.folder, 'administrator')
    const { mac: _mac, ...vault } = vaultOf(office)
    const clerk = await accountOf(office, 'clerk')
    const prosecutor = await accountOf(office, 'prosecutor')
    const stranger = ownKeyOf(Buffer.alloc(32, 7))
    const publicKey = Buffer.from(stranger.publicKey).toString('base64')
    const people = vault.people.map((one) => (one.account.id === clerk.id ? { ...one, publicKey } : one))
    writeVault(office.folder, authenticate({ ...vault, people }, officeKey))
    await changeKeys(office)
    const handedTo = (id: string) =>
      Object.keys(present(vaultOf(office).people.find(({ account }) => account.id === id)).handed?.keys ?? {}).sort()
    expect(handedTo(prosecutor.id)).toEqual(['case', 'identity', 'office', 'receive', 'record', 'seal'])
    expect(handedTo(clerk.id)).toEqual(['office', 'record'])
  }))
