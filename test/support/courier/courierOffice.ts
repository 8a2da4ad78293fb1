import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { courierStatus, type CourierStatus } from '../../../shared/packet/courierStatus.ts'
import { packetEnvelope, type PacketEnvelope } from '../../../shared/packet/envelope.ts'
import type { PostgresServer } from './postgresServer.ts'

/** The folders of one installation and its courier. */
export type CourierOffice = Readonly<{
  installation: string
  outbox: string
  inbox: string
  state: string
  /** Puts a packet down as the program does: its bytes, then its envelope, each by renaming. */
  send(receiver: string, sequence: number, bytes?: Buffer, change?: Partial<PacketEnvelope>): PacketEnvelope
  /** What lies in the inbox, in the order of the senders' numbers; each with the bytes that are said. */
  received(): readonly PacketEnvelope[]
  /** Takes in what lies there, as the program does; answers what it was. */
  takeIn(): readonly PacketEnvelope[]
  status(): CourierStatus
}>

/** `folder`: of the courier, else one of its own in `parent`. */
export function courierOffice(
  installation: string,
  parent = tmpdir(),
  folder = mkdtempSync(join(parent, 'courier-')),
): CourierOffice {
  const [outbox = '', inbox = '', state = ''] = ['outbox', 'inbox', 'state'].map((name) => join(folder, name))
  for (const path of [outbox, inbox, state]) mkdirSync(path, { recursive: true })
  const received = () => readInbox(inbox)
  return {
    installation,
    outbox,
    inbox,
    state,
    send: (receiver, sequence, bytes = randomBytes(2_000), change = {}) =>
      putDown(outbox, { ...envelopeOf(installation, receiver, sequence, bytes), ...change }, bytes),
    received,
    takeIn() {
      const taken = received()
      for (const { packet } of taken) {
        rmSync(join(inbox, `${packet}.envelope`))
        rmSync(join(inbox, `${packet}.naknada`))
      }
      return taken
    },
    status: () => courierStatus.parse(JSON.parse(readFileSync(join(state, 'status.json'), 'utf8'))),
  }
}

/** The envelope of a packet with these bytes. */
export function envelopeOf(sender: string, receiver: string, sequence: number, bytes: Buffer): PacketEnvelope {
  return {
    format: 'naknada-envelope',
    version: 1,
    packet: randomBytes(16).toString('hex'),
    sequence,
    sender,
    receiver,
    bytes: bytes.length,
    sha256: sha256Of(bytes),
    expires: '2026-12-28',
  }
}

function putDown(outbox: string, envelope: PacketEnvelope, bytes: Buffer): PacketEnvelope {
  const put = (name: string, content: Buffer | string) => {
    writeFileSync(join(outbox, `${name}.tmp`), content)
    renameSync(join(outbox, `${name}.tmp`), join(outbox, name))
  }
  put(`${envelope.packet}.naknada`, bytes)
  put(`${envelope.packet}.envelope`, JSON.stringify(envelope))
  return envelope
}

function readInbox(inbox: string): readonly PacketEnvelope[] {
  const names = readdirSync(inbox).filter((name) => name.endsWith('.envelope'))
  const envelopes = names.map((name) => packetEnvelope.parse(JSON.parse(readFileSync(join(inbox, name), 'utf8'))))
  for (const { packet, sha256 } of envelopes) {
    if (sha256Of(readFileSync(join(inbox, `${packet}.naknada`))) !== sha256)
      throw new Error('Other bytes came than were sent.')
  }
  return envelopes.toSorted((a, b) => (a.sender === b.sender ? a.sequence - b.sequence : a.sender < b.sender ? -1 : 1))
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A courier at work, in a process of its own. */
export type CourierProcess = Readonly<{
  /** How it has ended. */
  ended: Promise<number | null>
  kill(signal?: NodeJS.Signals): Promise<void>
}>

/** How often a courier looks, in seconds; how long it waits at most while it cannot. */
export type Pace = Readonly<{ everySeconds: number; awaySeconds: number }>
/**
 * It looks once and then waits for minutes: what it said of that look stays to be read. At the tests' own pace a fault of one packet
 * is told for less than a tenth of a second, which a test on a busy machine may sleep through and then wait for in vain.
 */
export const ONE_LOOK: Pace = { everySeconds: 600, awaySeconds: 600 }
const QUICK: Pace = { everySeconds: 0.1, awaySeconds: 0.3 }

/** Writes the configuration of an office's courier. */
export function configOf(
  office: CourierOffice,
  server: PostgresServer,
  change: object = {},
  mailbox: object = {},
): string {
  const { folder: host, port, database, passwordFile } = server
  return configThrough(office, { kind: 'postgres', host, port, database, passwordFile, ...mailbox }, change)
}

/** The same with a mailbox of any kind. */
export function configThrough(office: CourierOffice, mailbox: object, change: object = {}): string {
  const { installation, outbox, inbox, state } = office
  const path = join(state, 'courier.json')
  writeFileSync(path, JSON.stringify({ installation, outbox, inbox, state, mailbox, ...QUICK, ...change }))
  return path
}

export function startCourier(config: string): CourierProcess {
  const child = spawn(process.execPath, ['courier/courier.ts', '--config', config], { stdio: ['ignore', 'ignore', 2] })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return {
    ended,
    async kill(signal = 'SIGKILL') {
      child.kill(signal)
      await ended
    },
  }
}

/** Waits until it is so; a test that waits for nothing fails by its own timeout. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setTimeout(20)
}

/** Waits until the courier has said something of itself, and it is so. */
export async function untilStatus(
  { state, status }: Readonly<{ state: string; status: () => CourierStatus }>,
  isSo: (status: CourierStatus) => boolean,
): Promise<void> {
  await until(() => existsSync(join(state, 'status.json')) && isSo(status()))
}
