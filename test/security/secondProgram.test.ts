import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { randomBytes } from 'node:crypto'
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockFolder } from '../../electron/session/folderLock.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'
import { PEOPLE } from '../support/office/people.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { accountOf, openTestOffice, signIn } from '../support/office/testOffice.ts'

const HOLDER = `import { lockFolder } from './electron/session/folderLock.ts'
  lockFolder(process.argv[1] ?? '')
  process.stdout.write('held')
  setInterval(() => undefined, 1_000)`

test('a folder that another program holds is refused on a page, and the death of that program frees it', async () => {
  const office = openOfficeAtWork({ keepFolder: true })
  await signIn(office, 'judge')
  await office.close()
  const other = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, office.folder])
  await once(other.stdout, 'data')
  const second = openTestOffice({ folder: office.folder, keepFolder: true })
  const password = PEOPLE.judge.own
  const { id } = await accountOf(second, 'judge')
  const refused = await second.ask('session.signIn', { person: id, password })
  expect(refused).toMatchObject({ stage: 'refused', refusal: { code: 'databaseInUse' } })
  await second.close()
  other.kill('SIGKILL')
  await once(other, 'exit')
  const third = openTestOffice({ folder: office.folder })
  expect(await third.ask('session.signIn', { person: id, password })).toMatchObject({ stage: 'signedIn' })
  expect(statSync(join(office.folder, 'naknada.lock')).size).toBe(0)
  await third.close()
})

test('of two programs signing in, only the first works; after it locks, a new one may', async () => {
  const first = openOfficeAtWork({ keepFolder: true })
  await signIn(first, 'clerk')
  const { id } = await accountOf(first, 'clerk')
  const entry = { person: id, password: PEOPLE.clerk.own }
  const second = openTestOffice({ folder: first.folder, keepFolder: true })
  expect(await second.ask('session.signIn', entry)).toMatchObject({ stage: 'refused' })
  expect(await first.ask('session.state', {})).toMatchObject({ stage: 'signedIn' })
  await first.close()
  await second.close()
  const third = openTestOffice({ folder: first.folder })
  expect(await third.ask('session.signIn', entry)).toMatchObject({ stage: 'signedIn' })
  await third.close()
})

test('whatever lies in the file of the lock keeps nobody out', async () => {
  const office = openOfficeAtWork()
  writeFileSync(join(office.folder, 'naknada.lock'), randomBytes(500))
  expect(await signIn(office, 'judge')).toMatchObject({ stage: 'signedIn' })
  await office.close()
})

test('deleting the file of the lock lets no second program in', async () => {
  const first = openOfficeAtWork({ keepFolder: true })
  await signIn(first, 'clerk')
  rmSync(join(first.folder, 'naknada.lock'))
  const other = spawn(process.execPath, ['test/support/office/signInChild.ts', first.folder, PEOPLE.clerk.own])
  const [answer] = (await once(other.stdout.setEncoding('utf8'), 'data')) as [string]
  await once(other, 'exit')
  expect(answer.trim()).toBe('refused databaseInUse')
  expect(await first.ask('session.state', {})).toMatchObject({ stage: 'signedIn' })
  await first.close()
  const third = openTestOffice({ folder: first.folder })
  expect(await signIn(third, 'clerk')).toMatchObject({ stage: 'signedIn' })
  await third.close()
})

test('a program whose file of the lock was exchanged before it had opened anything leaves', () => {
  const folder = createTemporaryFolder('naknada-')
  const lock = lockFolder(folder)
  rmSync(join(folder, 'naknada.lock'))
  const second = lockFolder(folder)
  expect(() => {
    lock.assertHeld()
  }).toThrow('databaseInUse')
  second.assertHeld()
  second.release()
  lock.release()
})
