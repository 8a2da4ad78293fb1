import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PEOPLE } from '../support/office/people.ts'
import { openOfficeAtWork, sharesAtWork } from '../support/office/officeAtWork.ts'
import { HOLDERS, proveShares } from '../support/office/shares.ts'
import { setUpOffice, openTestOffice, signIn, accountOf, type TestOffice } from '../support/office/testOffice.ts'
import { leaveRoom, withSmallDisk, setDiskSize } from '../support/smallDisk.ts'

const ONE_STEP_AFTER_THE_OTHER = 16
const NO_ROOT = 'mounting a small disk needs root'
/** The auditor alone has a first password, and chose an own one at the first sign-in. */
const CHANGED_BEFORE = 1
const current = PEOPLE.judge.own
const next = 'sasvim druga lozinka sutkinje'

/** The slots in the vault and in its copy; the heads of the journals beside them follow by themselves meanwhile. */
function slots(folder: string): readonly unknown[] {
  return ['vault.json', 'vault.copy.json'].map((file) => {
    const { vault } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      vault: { people: unknown; recovery: unknown }
    }
    return { people: vault.people, recovery: vault.recovery }
  })
}

async function changes(office: TestOffice): Promise<number> {
  const entries = await office.ask('audit.list', { journal: 'office' })
  return entries.filter(({ act }) => act === 'session.passwordChanged').length
}

test('a password that cannot be written is refused in words and stays what it was, wherever space ends', async (context) => {
  const done = await withSmallDisk(async (folder) => {
    const office = openOfficeAtWork({ folder, keepFolder: true })
    await signIn(office, 'judge')
    const before = slots(folder)
    let refused = 0
    for (let pages = 0; pages < ONE_STEP_AFTER_THE_OTHER; pages += 1) {
      leaveRoom(folder, pages)
      const answer = await office.application.invoke('session.changePassword', { current, next })
      if (answer.ok) break
      refused += 1
      expect(answer.error).toEqual({ code: 'storage.full' })
      expect(slots(folder)).toEqual(before)
    }
    expect(refused).toBeGreaterThan(1)
    expect(refused).toBeLessThan(ONE_STEP_AFTER_THE_OTHER)
    expect(slots(folder)).not.toEqual(before)
    rmSync(join(folder, 'ballast'))
    await office.ask('session.lock', {})
    const { id } = await accountOf(office, 'judge')
    expect(await office.ask('session.signIn', { person: id, password: next })).toMatchObject({ stage: 'signedIn' })
    await signIn(office, 'administrator')
    // The one that was written in the end, and what everybody chose first.
    expect(await changes(office)).toBe(1 + CHANGED_BEFORE)
    await office.close()
    return true
  })
  if (done === undefined) context.skip(NO_ROOT)
})

test('a recovery that cannot be written is refused in words and succeeds once there is space', async (context) => {
  const done = await withSmallDisk(async (folder) => {
    const office = openOfficeAtWork({ folder, keepFolder: true })
    const [, ...shares] = sharesAtWork()
    const { id: person } = await accountOf(office, 'clerk')
    const before = slots(folder)
    leaveRoom(folder, 1)
    expect(await office.refused('recovery.recover', { shares, person, next })).toEqual({ code: 'storage.full' })
    expect(slots(folder)).toEqual(before)
    rmSync(join(folder, 'ballast'))
    await office.ask('recovery.recover', { shares, person, next })
    expect(await office.ask('session.signIn', { person, password: next })).toMatchObject({ stage: 'signedIn' })
    await office.close()
    return true
  })
  if (done === undefined) context.skip(NO_ROOT)
})

test('new shares that cannot be written leave the old ones good, and take their place once there is space', async (context) => {
  const done = await withSmallDisk(async (folder) => {
    const office = openOfficeAtWork({ folder, keepFolder: true })
    await signIn(office, 'judge')
    const [, ...former] = sharesAtWork()
    await office.ask('recovery.begin', { password: current, reason: 'čuvar odlazi', holders: HOLDERS })
    const [, ...fresh] = await proveShares(office)
    const before = slots(folder)
    leaveRoom(folder, 0)
    expect(await office.refused('recovery.finish', {})).toEqual({ code: 'storage.full' })
    expect(slots(folder)).toEqual(before)
    rmSync(join(folder, 'ballast'))
    expect(await office.ask('recovery.rehearse', { shares: former })).toEqual({ numbers: [2, 3] })
    await office.ask('recovery.finish', {})
    expect(await office.ask('recovery.rehearse', { shares: fresh })).toEqual({ numbers: [2, 3] })
    expect((await office.refused('recovery.rehearse', { shares: former })).code).toBe('recovery.formerCeremony')
    await office.close()
    return true
  })
  if (done === undefined) context.skip(NO_ROOT)
})

test('an office that cannot be founded for want of space is founded once there is space', async (context) => {
  const done = await withSmallDisk(async (folder) => {
    const office = openTestOffice({ folder, keepFolder: true })
    leaveRoom(folder, 20)
    await expect(setUpOffice(office)).rejects.toThrow('storage.full')
    expect((await office.ask('session.state', {})).stage).toBe('firstRun')
    rmSync(join(folder, 'ballast'))
    setDiskSize(folder, 30)
    await setUpOffice(office)
    await signIn(office, 'judge')
    await office.close()
    return true
  })
  if (done === undefined) context.skip(NO_ROOT)
})
