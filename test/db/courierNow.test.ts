import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { statusFile } from '../../courier/statusFile.ts'
import type { TestOffice } from '../support/office/testOffice.ts'
import { openConnectedInstallations, type ConnectedInstallations } from '../support/packet/carryByHand.ts'
import { forwardSealedFile } from '../support/packet/twoInstallations.ts'
import { present } from '../support/trainingCase.ts'

// What an office is told of its courier: by the file that the courier writes, and by what else may lie in its place.

let both: ConnectedInstallations
let prosecution: TestOffice
let folder: string
let path: string
beforeEach(async () => {
  both = await openConnectedInstallations()
  ;({ prosecution } = both)
  folder = `${prosecution.folder}-kurir`
  mkdirSync(join(folder, 'state'))
  path = join(folder, 'state', 'status.json')
  const target = await forwardSealedFile(both, 96)
  await prosecution.ask('packet.send', target)
  prosecution.clock.now = new Date()
})
afterEach(() => both.close())

const told = async () => (await prosecution.ask('packet.courier', {})) ?? { condition: 'none' }
const conditionNow = async () => (await told()).condition

test('what the courier writes is told, with figures and the code of a fault', async () => {
  expect(await told()).toEqual({ condition: 'untold', underWay: 1 })
  const status = statusFile(join(folder, 'state'))
  await status.write({ state: 'away', waiting: 1, fault: 'unreachable', lastContact: '2026-06-15T07:52:00.000Z' })
  expect(await told()).toMatchObject({
    condition: 'away',
    underWay: 1,
    told: { waiting: 1, inMailbox: 0, fault: 'unreachable', lastContact: '2026-06-15T07:52:00.000Z' },
  })
  await status.write({ state: 'working', waiting: 0, inMailbox: 1, fault: null })
  expect(await told()).toMatchObject({ condition: 'working', told: { inMailbox: 1, fault: null } })
  prosecution.clock.now = new Date(Date.now() + 700_000)
  expect(await conditionNow()).toBe('silent')
})

test('what is no status of a courier is said to be none, whatever it is', async () => {
  const status = statusFile(join(folder, 'state'))
  await status.write({ state: 'working' })
  const elsewhere = join(prosecution.folder, 'status.json')
  renameSync(path, elsewhere)
  const others = [
    () => symlinkSync(elsewhere, path),
    () => mkdirSync(path),
    () => expect(spawnSync('mkfifo', [path]).status).toBe(0),
    ...['', '{', '[]', '{"format":"naknada-courier-status","version":2}', ' '.repeat(1_000_000)].map((text) => () => {
      writeFileSync(path, text)
    }),
  ]
  for (const lay of others) {
    lay()
    expect(await told()).toEqual({ condition: 'unreadable', underWay: 1 })
    rmSync(path, { recursive: true })
  }
  expect(readdirSync(join(folder, 'state'))).toEqual([])
})

test('where its folders are missing, that is told as long as a packet waits for it; sent as a file it waits no more', async () => {
  renameSync(join(folder, 'inbox'), join(folder, 'drugo'))
  expect(await conditionNow()).toBe('halfGone')
  renameSync(folder, `${folder}-drugo`)
  expect(await told()).toEqual({ condition: 'gone', underWay: 1 })
  const { id } = present((await prosecution.ask('packet.list', {})).sent[0])
  prosecution.dialog.save = join(prosecution.folder, 'paket.naknada')
  await prosecution.ask('packet.sendAgain', { id })
  expect(await prosecution.ask('packet.courier', {})).toBeNull()
  renameSync(`${folder}-drugo`, folder)
})
