import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readOutbox } from '../../courier/folders/outbox.ts'
import type { PacketEnvelope } from '../../shared/packet/envelope.ts'
import { signIn } from '../support/office/testOffice.ts'
import {
  forwardSealedFile,
  installationOf,
  openTwoInstallations,
  takePacket,
  type TwoInstallations,
} from '../support/packet/twoInstallations.ts'
import { present } from '../support/trainingCase.ts'

// Where a courier is installed beside the program, a packet goes into its outbox without a question; read here as the courier reads it.

let both: TwoInstallations
let outbox: string
beforeEach(async () => {
  both = await openTwoInstallations()
  outbox = join(`${both.prosecution.folder}-kurir`, 'outbox')
  mkdirSync(outbox, { recursive: true })
  both.prosecution.dialog.save = undefined
})
afterEach(async () => {
  rmSync(join(outbox, '..'), { recursive: true })
  await both.close()
})

/** What the courier finds there; each envelope says what lies beside it. */
async function found(): Promise<readonly PacketEnvelope[]> {
  const { envelopes, unreadable } = await readOutbox(outbox, installationOf(both.prosecution))
  expect(unreadable).toBe(0)
  for (const { packet, bytes, sha256 } of envelopes) {
    const content = readFileSync(join(outbox, `${packet}.naknada`))
    expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256])
  }
  return envelopes
}

test('a packet is put down with an envelope that says what its manifest says, and taken in', async () => {
  const { prosecution, court } = both
  const target = await forwardSealedFile(both, 61)
  expect(await prosecution.ask('packet.send', target)).toEqual({ outcome: 'sent' })
  const { id, sequence, expires } = present((await prosecution.ask('packet.list', {})).sent[0])
  const [sender, receiver] = [prosecution, court].map(installationOf)
  expect(await found()).toMatchObject([{ packet: id, sequence, sender, receiver, expires }])
  expect(readdirSync(outbox).toSorted()).toEqual([`${id}.envelope`, `${id}.naknada`])
  await signIn(court, 'clerk')
  const taken = await takePacket(court, join(outbox, `${id}.naknada`))
  expect(taken.target.caseId).toBe(target.caseId)
})

test.skipIf(process.platform === 'win32')(
  'the group of the folder reads what is put down, and nobody else',
  async () => {
    await both.prosecution.ask('packet.send', await forwardSealedFile(both, 62))
    const modes = readdirSync(outbox).map((name) => statSync(join(outbox, name)).mode & 0o777)
    expect(modes).toEqual([0o640, 0o640])
  },
)

test('sent again, it takes the place of the first with other bytes, and of what a sudden end left', async () => {
  const { prosecution } = both
  await prosecution.ask('packet.send', await forwardSealedFile(both, 63))
  const first = present((await found())[0])
  writeFileSync(join(outbox, `${first.packet}.naknada.part`), 'half')
  writeFileSync(join(outbox, `${first.packet}.envelope.part`), 'half')
  expect(await prosecution.ask('packet.sendAgain', { id: first.packet })).toEqual({ outcome: 'sent' })
  const [again, ...more] = await found()
  expect(more).toEqual([])
  expect(again).toMatchObject({ packet: first.packet, sequence: first.sequence })
  expect(again?.sha256).not.toBe(first.sha256)
  expect(readdirSync(outbox)).toHaveLength(2)
})

describe('what is in the way', () => {
  test('where it cannot be put down it counts as sent, says so in the journal, and is sent again', async () => {
    const { prosecution } = both
    await prosecution.ask('packet.send', await forwardSealedFile(both, 64))
    const { packet } = present((await found())[0])
    rmSync(join(outbox, `${packet}.naknada`))
    mkdirSync(join(outbox, `${packet}.naknada`))
    expect(await prosecution.refused('packet.sendAgain', { id: packet })).toMatchObject({ code: 'packet.notPosted' })
    expect(await found()).toEqual([])
    expect(readdirSync(outbox)).toEqual([`${packet}.naknada`])
    const { caseId, ...stuck } = present((await prosecution.ask('packet.list', {})).sent[0])
    expect(stuck).toMatchObject({ state: 'sent', hasLeft: false, isToPost: true })
    const acts = (await prosecution.ask('journal.list', { caseId })).map(({ act }) => act)
    expect(acts[0]).toBe('caseFile.packetNotWritten')
    rmSync(join(outbox, `${packet}.naknada`), { recursive: true })
    await prosecution.ask('packet.sendAgain', { id: packet })
    expect(await found()).toHaveLength(1)
    expect((await prosecution.ask('packet.list', {})).sent[0]).toMatchObject({ hasLeft: true, isToPost: false })
  })

  test('without a courier nothing can be given to it; what was answered has left', async () => {
    const { prosecution } = both
    await prosecution.ask('packet.send', await forwardSealedFile(both, 66))
    const { packet } = present((await found())[0])
    rmSync(join(outbox, `${packet}.naknada`))
    mkdirSync(join(outbox, `${packet}.naknada`))
    await prosecution.refused('packet.sendAgain', { id: packet })
    rmSync(outbox, { recursive: true })
    expect((await prosecution.ask('packet.list', {})).sent[0]).toMatchObject({ hasLeft: false, isToPost: false })
  })

  test('where no folder of that name stands, the person is asked for a file', async () => {
    const { prosecution } = both
    rmSync(outbox, { recursive: true })
    writeFileSync(outbox, '')
    const target = await forwardSealedFile(both, 65)
    prosecution.dialog.save = undefined
    expect(await prosecution.ask('packet.send', target)).toEqual({ outcome: 'cancelled' })
    expect((await prosecution.ask('packet.list', {})).waiting).toHaveLength(1)
  })
})
