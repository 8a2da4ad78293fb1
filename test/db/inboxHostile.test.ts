import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { carry, openConnectedInstallations, type ConnectedInstallations } from '../support/packet/carryByHand.ts'
import { forwardSealedFile } from '../support/packet/twoInstallations.ts'

// Files in the inbox of the courier that are no packets: made by whoever may write there.

let both: ConnectedInstallations
let court: TestOffice
let inbox: string
let id: string
beforeEach(async () => {
  both = await openConnectedInstallations()
  ;({ court } = both)
  ;({ inbox } = both.ofCourt)
  await both.prosecution.ask('packet.send', await forwardSealedFile(both, 82))
  ;[id = ''] = carry(both.ofProsecution, both.ofCourt)
  await signIn(court, 'clerk')
})
afterEach(() => both.close())

const OTHER = 'e'.repeat(32)

test.skipIf(process.platform === 'win32')(
  'links, pipes, folders, long and foreign files are passed over and counted',
  async () => {
    const envelope = readFileSync(join(inbox, `${id}.envelope`), 'utf8')
    const secret = join(court.folder, 'tajna.txt')
    writeFileSync(secret, envelope)
    const named = (digit: string, ending = 'envelope') => join(inbox, `${digit.repeat(32)}.${ending}`)
    symlinkSync(secret, named('1'))
    expect(spawnSync('mkfifo', [named('2')]).status).toBe(0)
    mkdirSync(named('3'))
    writeFileSync(named('4'), `${' '.repeat(2_000)}${envelope}`)
    writeFileSync(named('5'), envelope)
    writeFileSync(
      named('6'),
      envelope.replace(id, '6'.repeat(32)).replace(/"receiver":"[^"]+"/, `"receiver":"${OTHER}"`),
    )
    writeFileSync(named('7'), '{"format":')
    for (const other of ['8'.repeat(31), `..`, 'A'.repeat(32)])
      writeFileSync(join(inbox, `${other}.envelope`), envelope)
    writeFileSync(named('9', 'naknada'), 'half')
    writeFileSync(join(inbox, `${OTHER}.${'0'.repeat(64)}.part`), 'half')
    const before = readdirSync(inbox).length
    expect(await court.ask('packet.arrived', {})).toMatchObject({ arrived: [{ id }], strange: 7, isClosed: false })
    await court.ask('packet.collect', {})
    expect(readdirSync(inbox)).toHaveLength(before)
    await court.ask('packet.open', { id })
    await court.ask('packet.take', { id })
    expect(readdirSync(inbox)).toHaveLength(before - 2)
    expect(readFileSync(secret, 'utf8')).toBe(envelope)
  },
)

test('a packet that is a link, longer or shorter than its envelope says is refused', async () => {
  const [path, kept] = [join(inbox, `${id}.naknada`), join(court.folder, 'kopija.naknada')]
  const envelope = readFileSync(join(inbox, `${id}.envelope`))
  renameSync(path, kept)
  const changes = [
    () => symlinkSync(kept, path),
    () => {
      copyFileSync(kept, path)
      appendFileSync(path, 'x')
    },
    () => {
      copyFileSync(kept, path)
      truncateSync(path, 5_000)
    },
    () => {
      writeFileSync(path, '')
      // As long as a disk is: nothing of it is read.
      truncateSync(path, 90_000_000_000)
    },
  ]
  for (const change of changes) {
    change()
    writeFileSync(join(inbox, `${id}.envelope`), envelope)
    expect(await court.refused('packet.open', { id })).toMatchObject({ code: 'packet.damaged' })
    expect(readdirSync(inbox)).toEqual([])
  }
  expect(existsSync(kept)).toBe(true)
})

test('a folder of ten thousand names is not read to its end, and an envelope without its packet is removed', async () => {
  rmSync(join(inbox, `${id}.naknada`))
  expect(await court.ask('packet.arrived', {})).toMatchObject({ arrived: [], strange: 0 })
  await court.ask('packet.collect', {})
  expect(readdirSync(inbox)).toEqual([])
  for (let number = 0; number < 250; number += 1) {
    writeFileSync(join(inbox, `${number.toString(16).padStart(32, '0')}.envelope`), '{}')
  }
  expect(await court.ask('packet.arrived', {})).toMatchObject({ arrived: [], strange: 201 })
})
