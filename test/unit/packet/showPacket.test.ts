import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { writeOfficeKeys } from '../../../electron/proof/officeKeys.ts'
import { readOptions } from '../../../commands/packet/readOptions.ts'
import { showPacket } from '../../../commands/packet/showPacket.ts'
import type { NaknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import type { PacketManifest } from '../../../shared/packet/manifest.ts'
import { fictionalInstallation } from '../../support/packet/fictionalCard.ts'
import { newOffice, preparePacket, type FictionalOffice } from '../../support/packet/fictionalPacket.ts'
import { flipped, packetOf } from '../../support/packet/packetReading.ts'
import { rounds } from '../../support/rounds.ts'
import { createTemporaryFolder } from '../../support/temporaryFolder.ts'
import { readTrainingForm } from '../../support/trainingCase.ts'

const form = readTrainingForm('case-01')
const FIELDS = rounds(100_000, 1_000_000)
const folder = createTemporaryFolder('naknada-packet-')
const paths = {
  packet: join(folder, 'p.naknada'),
  key: join(folder, 'receiver.agekey'),
  sender: join(folder, 'office.pub'),
  changed: join(folder, 'other.naknada'),
}

let sender: FictionalOffice
let receiver: FictionalOffice
let bytes: Buffer
beforeAll(async () => {
  ;[sender, receiver] = await Promise.all([newOffice(), newOffice()])
  bytes = await packet(form)
  writeFileSync(paths.packet, bytes)
  writeFileSync(paths.key, `# fictional\n${receiver.receiving}\n${receiver.cover}\n`)
  writeFileSync(paths.sender, writeOfficeKeys([{ publicKey: sender.sealKey }]))
})

async function packet(of: NaknadaCase, change: Partial<PacketManifest> = {}): Promise<Buffer> {
  return packetOf(await preparePacket(of, [], sender, receiver, change), sender.seal)
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['commands/packet.ts', ...args], { encoding: 'utf8' })
  return { status, report: stdout === '' ? undefined : (JSON.parse(stdout) as { packet: object }).packet, said: stderr }
}

async function shown(changed: Buffer) {
  const path = join(folder, 'changed.naknada')
  writeFileSync(path, changed)
  return showPacket({ packet: path, identities: [receiver.receiving, receiver.cover], sender: undefined })
}

test('lists what is inside, field by field, and no value of an identity', () => {
  const { status, report, said } = run('show', paths.packet, '--key', paths.key, '--sender', paths.sender)
  expect(status).toBe(0)
  expect(report).toMatchObject({
    genuine: true,
    manifest: { purpose: 'forward', custody: 'moved' },
    sender: { check: 'agrees' },
    fields: { format: 1, 'people.name': form.people.length },
    cover: { opened: true },
  })
  expect(said).toContain('NEIZMIJENJENO')
  expect(said).toContain('UNCHANGED')
  for (const { name } of form.people.filter((one) => one.sealed === true)) {
    expect(JSON.stringify(report) + said).not.toContain(name)
  }
})

test('ends with 1 on anything changed or signed by another office, and with 2 where there is no packet or no key', async () => {
  const changed = join(folder, 'flipped.naknada')
  writeFileSync(changed, flipped(bytes, bytes.length - 2000))
  expect(run('show', changed, '--key', paths.key)).toMatchObject({
    status: 1,
    report: { genuine: false, fault: 'damaged' },
  })
  const other = join(folder, 'other.pub')
  writeFileSync(other, writeOfficeKeys([{ publicKey: (await newOffice()).sealKey }]))
  expect(run('show', paths.packet, '--key', paths.key, '--sender', other)).toMatchObject({
    status: 1,
    report: { genuine: false, fault: 'otherSender' },
  })
  expect(run('show', paths.key, '--key', paths.key)).toMatchObject({ status: 2, report: undefined })
  expect(run('show', paths.packet, '--key', paths.sender)).toMatchObject({ status: 2, report: undefined })
  expect(run('show', join(folder, 'none'), '--key', paths.key)).toMatchObject({ status: 2, report: undefined })
  expect(run('open', paths.packet)).toMatchObject({ status: 2, report: undefined })
})

test('the key card of an office says whose keys they are, and until when former ones counted', async () => {
  const other = fictionalInstallation(['VDT-PG'])
  const path = join(folder, 'karta.json')
  const sealed = async (of: FictionalOffice, change: Partial<PacketManifest>) =>
    packetOf(await preparePacket(form, [], of, receiver, change), of.seal)
  const checked = async (of: Buffer) => {
    writeFileSync(path, JSON.stringify(other.cards.own()))
    writeFileSync(paths.changed, of)
    return showPacket(readOptions(['show', paths.changed, '--key', paths.key, '--sender', path]))
  }
  const office = { ...sender, seal: other.signer(), sealKey: Buffer.from(other.cards.own().keys.seal, 'base64') }
  const { installation, keys } = other.cards.own()
  const whose = { installation, office: 'VDT-PG', seal: keys.seal }
  const genuine = { genuine: true, sender: { check: 'agrees' } }
  const foreign = { genuine: false, fault: 'otherSender' }
  const own = await sealed(office, { sender: whose })
  expect(await checked(own)).toMatchObject(genuine)
  expect(await checked(await sealed(office, { sender: { ...whose, office: 'VSPG' } }))).toEqual(foreign)
  expect(await checked(await sealed(office, { sender: { ...whose, installation: 'a'.repeat(32) } }))).toEqual(foreign)
  expect(await checked(bytes)).toEqual(foreign)
  const before = await sealed(office, { sender: whose, made: '2026-05-31T08:00:00.000Z' })
  other.changeKeys('signed')
  expect(await checked(before)).toMatchObject(genuine)
  expect(await checked(own)).toEqual(foreign)
})

test(`a case that the program would not take is refused: ${String(FIELDS)} rounds of a field too many, another shape, practice that hides it`, async () => {
  const many = Object.fromEntries(Array.from({ length: FIELDS }, (_one, index) => [`f${String(index)}`, 1]))
  expect(await shown(await packet({ ...form, ...many }))).toEqual({ genuine: false, fault: 'case' })
  expect(await shown(await packet({ ...form, claims: [{}] as never }))).toEqual({ genuine: false, fault: 'case' })
  expect(await shown(await packet({ ...form, practice: true }))).toEqual({ genuine: false, fault: 'case' })
  expect(await shown(await packet(form, { practice: true }))).toEqual({ genuine: false, fault: 'case' })
  expect(await shown(await packet({ ...form, practice: true }, { practice: true }))).toMatchObject({ genuine: true })
})
